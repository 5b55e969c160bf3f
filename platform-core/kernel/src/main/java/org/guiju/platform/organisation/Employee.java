package org.guiju.platform.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
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

    protected Employee() {}

    public Employee(UUID tenantId, UUID id, String login, String name, UUID unitId) {
        this.tenantId = tenantId;
        this.id = id;
        this.login = login;
        this.name = name;
        this.unitId = unitId;
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
