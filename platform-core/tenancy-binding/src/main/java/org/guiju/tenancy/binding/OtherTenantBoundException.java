package org.guiju.tenancy.binding;

import java.util.UUID;

/** Work for one company tried to start work for another. */
public final class OtherTenantBoundException extends IllegalStateException {

    private final UUID bound;
    private final UUID asked;

    OtherTenantBoundException(UUID bound, UUID asked) {
        super("bound to company " + bound + ", cannot work for " + asked);
        this.bound = bound;
        this.asked = asked;
    }

    public UUID bound() {
        return bound;
    }

    public UUID asked() {
        return asked;
    }
}
