package org.guiju.platform.waiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.decision.GrantSource;
import org.guiju.platform.decision.Matter;
import org.guiju.rulebook.decision.Grants;
import org.guiju.sdk.decision.Finding;

/** Tells the clauses which waivers an act may use, counts those it used, and gives back what an act that is reversed used. */
@ApplicationScoped
class WaiverSource implements GrantSource, FindingCarrier {

    @Inject
    Waivers waivers;

    @Inject
    WaiverReturn returns;

    @Override
    public Grants grants(Matter matter) {
        var today = matter.now().atZone(matter.company().zone()).toLocalDate();
        var live = waivers.granted(matter.actor().tenant()).stream()
                .filter(waiver -> waiver.isLive(today) && covers(waiver.scope(), matter))
                .map(waiver -> new Grants.Waiver(waiver.getId().toString(), waiver.control(), waiver.getClauseHash()))
                .toList();
        return new Grants(Grants.NONE.directory(), Map.of(), live, List.of());
    }

    private static boolean covers(Waiver.Scope scope, Matter matter) {
        return scope.person()
                        .map(person -> person.equals(matter.actor().employee()))
                        .orElse(true)
                && scope.record()
                        .map(record -> matter.subject()
                                .filter(subject -> subject.id().equals(record))
                                .isPresent())
                        .orElse(true)
                && scope.unit().map(unit -> matter.unit().contains(unit)).orElse(true);
    }

    /** A waiver that somebody else used up meanwhile is none: the act is decided anew. */
    @Override
    public void carry(CarriedOut done) {
        done.decision()
                .all(Finding.Waived.class)
                .map(Finding.Waived::waiver)
                .distinct()
                .filter(waiver -> !waivers.use(done.tenant(), UUID.fromString(waiver), done.docket(), done.now()))
                .findFirst()
                .ifPresent(waiver -> {
                    throw new OptimisticLockException("Waiver " + waiver + " was used up in the same moment");
                });
        done.record().filter(record -> !done.reverses().isEmpty()).ifPresent(record -> waivers.usedOn(
                        done.tenant(), record, done.reverses())
                .forEach(use -> returns.giveBack(done, use)));
    }
}
