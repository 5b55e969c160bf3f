package org.guiju.platform.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.Texts;

/** A part of a company: the company itself, a region, a site, a team. Units form one tree per company. */
@Entity
@Table(name = "unit")
@IdClass(RowId.class)
public class Unit {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    private String code;

    @Column(name = "parent_id")
    @Convert(converter = OptionalUuid.class)
    private UUID parentId;

    private String name;
    private String kind;
    private String region;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected Unit() {}

    public Unit(UUID tenantId, UUID id, String code, Optional<UUID> parent, Texts name, String kind, String region) {
        this.tenantId = tenantId;
        this.id = id;
        this.code = code;
        this.parentId = parent.orElse(null);
        this.name = Json.write(name);
        this.kind = kind;
        this.region = region;
    }

    public void rename(Texts texts, String newKind, Optional<String> newRegion) {
        name = Json.write(texts);
        kind = newKind;
        region = newRegion.orElse(null);
    }

    public void moveBelow(UUID other) {
        parentId = other;
    }

    public void closeAfter(LocalDate day) {
        lastDay = day;
    }

    /** Its last day, if it closes or has closed. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public UUID getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public Optional<UUID> parent() {
        return Optional.ofNullable(parentId);
    }

    public Texts getName() {
        return Json.readTexts(name);
    }

    public String getKind() {
        return kind;
    }

    public Optional<String> region() {
        return Optional.ofNullable(region);
    }
}
