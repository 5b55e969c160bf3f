package org.guiju.web.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;

/** One company a person may work for, and who they are there; without an employee they have an account but no post. */
public record Membership(UUID tenantId, Optional<UUID> employeeId, String code, Texts name, ZoneId zone, String state) {

    /** Whether its people may still come in: a halted company can be read. */
    boolean open() {
        return !state.equals("closed");
    }

    /** For pages, which read properties by their accessors' older form. */
    public String getCode() {
        return code;
    }

    public Texts getName() {
        return name;
    }
}
