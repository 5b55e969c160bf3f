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
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;

/** A person who works for a company (员工). Leaves by state; the row stays, since decisions name it for ever. */
@Entity
@Table(name = "employee")
@IdClass(RowId.class)
public class Employee {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    private String login;
    private String name;

    @Column(name = "unit_id")
    private UUID unitId;

    private String state = "active";
    private String number;

    @Column(name = "joined_on")
    private LocalDate joinedOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "successor_id")
    @Convert(converter = OptionalUuid.class)
    private UUID successorId;

    protected Employee() {}

    public Employee(UUID tenantId, UUID id, String login, String name, UUID unitId) {
        this.tenantId = tenantId;
        this.id = id;
        this.login = login;
        this.name = name;
        this.unitId = unitId;
    }

    public void identify(String newNumber, LocalDate joined) {
        number = newNumber;
        joinedOn = joined;
    }

    public void change(String newName, String newLogin, UUID newUnit) {
        name = newName;
        login = newLogin;
        unitId = newUnit;
    }

    /** What is theirs goes to the successor after the last day. */
    public void leaveAfter(LocalDate day, Optional<UUID> successor) {
        lastDay = day;
        successorId = successor.orElse(null);
    }

    public void stay() {
        lastDay = null;
        successorId = null;
    }

    /** 工号. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Optional<LocalDate> joinedOn() {
        return Optional.ofNullable(joinedOn);
    }

    /** The last day of work, once it is settled. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    public Optional<UUID> successor() {
        return Optional.ofNullable(successorId);
    }

    public UUID getId() {
        return id;
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public boolean isActive() {
        return "active".equals(state);
    }

    public void leave() {
        state = "left";
    }
}
