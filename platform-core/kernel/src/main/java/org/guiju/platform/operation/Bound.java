package org.guiju.platform.operation;

import java.util.concurrent.Callable;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Work bound to a company, without checked exceptions. */
final class Bound {

    private Bound() {}

    static <T> T to(TenantId tenant, Callable<T> work) {
        try {
            return TenantContext.call(tenant.value(), work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
