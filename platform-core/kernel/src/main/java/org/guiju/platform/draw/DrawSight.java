package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Draw;
import org.guiju.sdk.Texts;

/** Draws as people may look at them: those of their unit, of the units above and below. A seed is there once it is open. */
@ApplicationScoped
public class DrawSight {

    @Inject
    Draws draws;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    /** A draw with what was picked so far. */
    public record Seen(SealedDraw draw, Texts title, Unit unit, List<Pick> picks) {

        /** Whether what was published and picked is what the seed says; nothing while it is sealed. */
        public Optional<Boolean> holds() {
            return draw.seed()
                    .map(seed -> seed.commitment().equals(draw.getCommitment())
                            && picks.size() == draw.getPicks()
                            && picks.stream().allMatch(pick -> pick.follows(seed, draw.times())));
        }
    }

    /** Newest first. */
    @Transactional
    public List<Seen> of(TenantId tenant, UUID employee, int limit) {
        var home = organisation.employee(tenant, employee).orElseThrow().getUnitId();
        var units = new HashSet<>(organisation.atOrBelow(tenant, List.of(home)));
        organisation.path(tenant, home).forEach(unit -> units.add(unit.getId()));
        return draws.of(tenant, units, limit).stream()
                .map(draw -> seen(tenant, draw))
                .toList();
    }

    private Seen seen(TenantId tenant, SealedDraw draw) {
        return new Seen(
                draw,
                title(tenant, draw),
                organisation.path(tenant, draw.getUnitId()).getLast(),
                draws.picks(tenant, draw.getId()));
    }

    private Texts title(TenantId tenant, SealedDraw draw) {
        var code = draw.control();
        return regulations
                .regulation(tenant, code.clause().regulation())
                .flatMap(found -> found.clause(code.clause()))
                .flatMap(clause -> clause.control(code.control(), Draw.PICK))
                .map(Control::kind)
                .flatMap(kind -> kind instanceof Draw drawing ? Optional.of(drawing.title()) : Optional.empty())
                .orElseGet(() -> Texts.same(code.toString()));
    }
}
