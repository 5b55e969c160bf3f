package org.guiju.platform.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/**
 * What a repository has read of a company in this transaction, until somebody in it writes to that repository. It ends with
 * the transaction, whether committed or rolled back, and no other one sees it.
 */
@ApplicationScoped
public class Remembered {

    /** Belongs to the transaction that is bound to the thread. */
    @Resource
    TransactionSynchronizationRegistry transaction;

    private record Key(Class<?> what, TenantId tenant) {}

    /** @param read how to find out, the first time */
    public <T> T once(Class<T> what, TenantId tenant, Supplier<T> read) {
        var key = new Key(what, tenant);
        var known = what.cast(transaction.getResource(key));
        if (known != null) {
            return known;
        }
        var found = read.get();
        transaction.putResource(key, found);
        return found;
    }

    public void forget(Class<?> what, TenantId tenant) {
        transaction.putResource(new Key(what, tenant), null);
    }
}
