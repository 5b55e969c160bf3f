package org.guiju.platform.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedTests {

    private static final TenantId NORTH = new TenantId(new UUID(0, 1));
    private static final TenantId SOUTH = new TenantId(new UUID(0, 2));

    private final AtomicInteger reads = new AtomicInteger();
    private final OneThread thread = new OneThread();
    private final Remembered remembered = new Remembered();

    @BeforeEach
    void begin() {
        remembered.transaction = thread;
    }

    @Test
    void readsOnceInATransaction() {
        assertEquals(1, read(NORTH));
        assertEquals(1, read(NORTH));
    }

    @Test
    void nextTransactionReadsAnew() {
        read(NORTH);
        thread.next();
        assertEquals(2, read(NORTH));
    }

    @Test
    void companiesAreKeptApart() {
        read(NORTH);
        assertEquals(2, read(SOUTH));
        assertEquals(1, read(NORTH));
    }

    @Test
    void whoWritesIsSeenByTheRestOfTheTransaction() {
        read(NORTH);
        read(SOUTH);
        remembered.forget(Integer.class, NORTH);
        assertEquals(3, read(NORTH));
        assertEquals(2, read(SOUTH));
    }

    private int read(TenantId tenant) {
        return remembered.once(Integer.class, tenant, reads::incrementAndGet);
    }

    /** Transactions one after another. */
    private static final class OneThread implements TransactionSynchronizationRegistry {

        private Map<Object, Object> resources = new HashMap<>();

        void next() {
            resources = new HashMap<>();
        }

        @Override
        public Object getTransactionKey() {
            return resources;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {}

        @Override
        public int getTransactionStatus() {
            return 0;
        }

        @Override
        public void setRollbackOnly() {}

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
