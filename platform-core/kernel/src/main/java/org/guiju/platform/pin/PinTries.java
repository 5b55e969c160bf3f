package org.guiju.platform.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guiju.platform.pin.PinRules.Standing;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** Each step in a transaction of its own, so that a try counts whatever comes after it. */
@ApplicationScoped
class PinTries {

    @Inject
    Pins pins;

    @Inject
    Companies companies;

    /** @param fresh it has not been counted before: to be put on record */
    record Try(Judged judged, boolean fresh) {}

    @Transactional
    public UUID propose(TenantId tenant, UUID person, String pin) {
        return pins.propose(tenant, person, pin, companies.now(tenant));
    }

    @Transactional
    public Try judge(TenantId tenant, UUID person, String pin) {
        return pins.lock(tenant, person)
                .map(kept -> judge(tenant, kept, pin))
                .orElse(new Try(new Judged.None(), false));
    }

    private Try judge(TenantId tenant, Pins.Kept kept, String pin) {
        var now = companies.now(tenant);
        var lock = kept.standing().lockAt(now);
        if (lock.isPresent()) {
            return new Try(new Judged.Locked(lock.get()), false);
        }
        if (kept.hash().isOf(pin)) {
            pins.stand(tenant, kept.id(), Standing.GOOD);
            return new Try(new Judged.Right(), false);
        }
        var after = kept.standing().wrongAt(now);
        pins.stand(tenant, kept.id(), after);
        return new Try(
                after.lockedUntil()
                        .<Judged>map(Judged.Locked::new)
                        .orElse(new Judged.Wrong(PinRules.MOST_WRONG - after.wrong())),
                true);
    }
}
