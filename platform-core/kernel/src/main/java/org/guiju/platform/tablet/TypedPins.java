package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.pin.Judged;
import org.guiju.platform.pin.PinDesk;
import org.guiju.platform.sealing.Seal;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/**
 * What was typed on a tablet to show who acts. It comes closed, as {@code act|person|PIN}, so that it opens here only and serves
 * for that one act of that one person.
 */
@ApplicationScoped
class TypedPins {

    @Inject
    PinDesk pins;

    static String belongsTo(TenantId tenant, UUID tablet) {
        return "PIN key of tablet " + tenant.value() + "/" + tablet;
    }

    /** Why it does not show that the person acted; empty where it does. */
    Optional<Texts> doubt(TenantId tenant, Tablet tablet, UUID person, MadeAct act) {
        var before = act.id() + "|" + person + "|";
        var typed = act.pin()
                .flatMap(closed -> TabletKeys.open(
                        Seal.ofThisServer().open(tablet.pinSecret(), belongsTo(tenant, tablet.id())), closed))
                .filter(text -> text.startsWith(before))
                .map(text -> text.substring(before.length()));
        return typed.isEmpty() ? Optional.of(Reasons.NO_PIN_TYPED) : doubt(tenant, person, typed.get(), tablet);
    }

    private Optional<Texts> doubt(TenantId tenant, UUID person, String typed, Tablet tablet) {
        return switch (pins.judge(tenant, person, typed, tablet.name())) {
            case Judged.Right right -> Optional.empty();
            case Judged.None none -> Optional.of(Reasons.NO_PIN_SET);
            case Judged.Wrong(var left) -> Optional.of(Reasons.wrongPin(left));
            case Judged.Locked(var until) -> Optional.of(Reasons.LOCKED);
        };
    }
}
