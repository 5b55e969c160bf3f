package org.guiju.platform.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.action.StoredRecord;

/**
 * A document of the business (单据). Created and changed by carried-out actions only; each change leaves a docket entry
 * that names it.
 */
@Entity
@Table(name = "record")
@IdClass(RowId.class)
public class BusinessRecord {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    private String type;
    private String number;
    private String state;

    /** Codes of the states in which it has stood, each once. */
    private String passed;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "owner_id")
    @Convert(converter = OptionalUuid.class)
    private UUID ownerId;

    private String data;

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private UUID createdBy;

    protected BusinessRecord() {}

    BusinessRecord(
            UUID tenantId, UUID id, String type, String number, String state, UUID unitId, UUID createdBy, Instant at) {
        this.tenantId = tenantId;
        this.id = id;
        this.type = type;
        this.number = number;
        this.state = state;
        this.passed = state;
        this.unitId = unitId;
        this.createdBy = createdBy;
        this.createdAt = at;
        this.data = "{}";
    }

    void change(Map<String, Object> changes, Optional<String> newState, Optional<UUID> newOwner) {
        var fields = new LinkedHashMap<>(getData());
        fields.putAll(changes);
        fields.values().removeIf(value -> value instanceof Optional<?> cleared && cleared.isEmpty());
        data = Json.write(fields);
        newState.ifPresent(this::enter);
        newOwner.ifPresent(given -> ownerId = given);
    }

    private void enter(String given) {
        var known = new LinkedHashSet<>(passed());
        known.addAll(List.of(state, given));
        passed = String.join(",", known);
        state = given;
    }

    /** The states in which it has stood, in the order in which it came to them first. */
    public List<String> passed() {
        return Stream.of(passed.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    void number(String given) {
        number = given;
    }

    public UUID getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public String getNumber() {
        return number;
    }

    public String getState() {
        return state;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public Optional<UUID> owner() {
        return Optional.ofNullable(ownerId);
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public Map<String, Object> getData() {
        return Json.readMap(data);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public UUID getCreatedBy() {
        return createdBy;
    }

    public StoredRecord stored() {
        return new StoredRecord(id, type, number, state, owner().map(UUID::toString), createdAt, getData());
    }
}
