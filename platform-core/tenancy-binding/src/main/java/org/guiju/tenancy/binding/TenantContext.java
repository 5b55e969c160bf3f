package org.guiju.tenancy.binding;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Binds work to one company. Outside {@link #run} and {@link #call} a thread belongs to no company and sees no rows. */
public final class TenantContext {

    private static final ThreadLocal<UUID> BOUND = new ThreadLocal<>();

    private TenantContext() {}

    public static Optional<UUID> current() {
        return Optional.ofNullable(BOUND.get());
    }

    public static void run(UUID tenant, Runnable work) {
        boolean outermost = bind(tenant);
        try {
            work.run();
        } finally {
            release(outermost);
        }
    }

    public static <T> T call(UUID tenant, Callable<T> work) throws Exception {
        boolean outermost = bind(tenant);
        try {
            return work.call();
        } finally {
            release(outermost);
        }
    }

    private static boolean bind(UUID tenant) {
        Objects.requireNonNull(tenant, "tenant");
        UUID bound = BOUND.get();
        if (bound == null) {
            BOUND.set(tenant);
            return true;
        }
        if (!bound.equals(tenant)) {
            throw new OtherTenantBoundException(bound, tenant);
        }
        return false;
    }

    private static void release(boolean outermost) {
        if (outermost) {
            BOUND.remove();
        }
    }
}
