package org.guiju.tenancy.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TenantContextTests {

    private final UUID heyu = UUID.randomUUID();
    private final UUID yunting = UUID.randomUUID();

    @Test
    void bindsForTheWorkOnly() throws Exception {
        assertEquals(Optional.empty(), TenantContext.current());
        assertEquals(Optional.of(heyu), TenantContext.call(heyu, TenantContext::current));
        assertEquals(Optional.empty(), TenantContext.current());
    }

    @Test
    void releasesAfterFailure() {
        assertThrows(
                ArithmeticException.class,
                () -> TenantContext.run(heyu, () -> {
                    throw new ArithmeticException();
                }));
        assertEquals(Optional.empty(), TenantContext.current());
    }

    @Test
    void staysBoundAfterNestedWorkForTheSameCompany() {
        TenantContext.run(heyu, () -> {
            TenantContext.run(heyu, () -> {});
            assertEquals(Optional.of(heyu), TenantContext.current());
        });
    }

    @Test
    void refusesWorkForAnotherCompanyInside() {
        TenantContext.run(heyu, () -> {
            var refused = assertThrows(OtherTenantBoundException.class, () -> TenantContext.run(yunting, () -> {}));
            assertEquals(heyu, refused.bound());
            assertEquals(yunting, refused.asked());
            assertEquals(Optional.of(heyu), TenantContext.current());
        });
    }

    @Test
    void isNotInheritedByOtherThreads() {
        TenantContext.run(
                heyu,
                () -> assertEquals(
                        Optional.empty(),
                        CompletableFuture.supplyAsync(TenantContext::current).join()));
    }
}
