package org.guiju.web.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** One company a person may work for, and who they are there; without an employee they have an account but no post. */
public record Membership(
        UUID tenantId, Optional<UUID> employeeId, String code, String name, ZoneId zone, String state) {

    boolean active() {
        return state.equals("active");
    }

    /** For pages, which read properties by their accessors' older form. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
