package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Draw;

/** What is to be put before the desk for a draw: its beginning, the picks that are due, its opening. */
@ApplicationScoped
class DrawDesk {

    /** How often it is asked whether a pick is due, so that no clock tells when. */
    private static final long TICK_SECONDS = 300;

    @Inject
    Draws draws;

    @Inject
    Plans plans;

    @Inject
    Populations populations;

    @Inject
    Owners owners;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    /** An action that the platform submits. The key is the same whoever does. */
    record Act(Actor actor, String action, Map<String, Object> values, String key) {}

    /** Seals a seed for every draw that begins and has not. */
    @Transactional
    public List<Act> beginning(TenantId tenant) {
        var today =
                companies.now(tenant).atZone(companies.company(tenant).zone()).toLocalDate();
        return plans.on(tenant, today).stream()
                .map(plan -> draws.keep(tenant, plan))
                .filter(draw -> draw.begunDocket().isEmpty())
                .map(draw -> begin(tenant, draw))
                .toList();
    }

    private Act begin(TenantId tenant, SealedDraw draw) {
        var values = common(draw);
        values.put("unit", organisation.path(tenant, draw.getUnitId()).getLast().getCode());
        values.put("from", draw.getFrom().toString());
        values.put("until", draw.getUntil().toString());
        values.put(
                "times",
                draw.times().stream()
                        .map(span -> span.from() + " / " + span.until())
                        .toList());
        values.put("picks", draw.getPicks());
        values.put("commitment", draw.getCommitment());
        return new Act(system(tenant, owners.anybody(tenant)), "BeginDraw", values, "draw/" + draw.getId());
    }

    /** How many picks are due and not done yet. */
    @Transactional
    public List<Integer> due(TenantId tenant, UUID id) {
        var draw = draws.draw(tenant, id).orElseThrow();
        var now = companies.now(tenant);
        var done = draws.picks(tenant, id).stream().map(Pick::number).toList();
        var seed = draw.unsealed();
        return IntStream.rangeClosed(1, draw.getPicks())
                .boxed()
                .filter(number -> !done.contains(number))
                .filter(number -> !seed.moment(number, draw.times()).isAfter(now))
                .toList();
    }

    /** The pick, from what there is now; none where the clause draws no more. */
    @Transactional
    public Optional<Act> pick(TenantId tenant, UUID id, int number) {
        var draw = draws.draw(tenant, id).orElseThrow();
        return inForce(tenant, draw).map(rule -> {
            var picked = draws.picks(tenant, id).stream()
                    .flatMap(pick -> pick.item().stream())
                    .toList();
            var left = populations.left(tenant, rule, draw.getUnitId(), picked);
            var ids = left.stream().map(Candidate::id).toList();
            var item = draw.unsealed().pick(number, ids).flatMap(chosen -> Candidate.of(left, chosen));
            var values = common(draw);
            values.put("number", number);
            values.put("candidates", left.size());
            values.put("list", left.stream().map(Candidate::line).toList());
            values.put("population", Seed.digest(ids));
            item.ifPresent(found -> name(values, found));
            var unit = item.map(found -> organisation.unit(tenant, found.unit()).getId())
                    .orElse(draw.getUnitId());
            return new Act(system(tenant, watcher(tenant, rule, unit)), Draw.PICK, values, "draw/" + id + "/" + number);
        });
    }

    private static void name(Map<String, Object> values, Candidate item) {
        values.put("item", item.id());
        values.put("picked", item.name().zhHans());
        values.put("picked_hant", item.name().zhHant());
        values.put("picked_en", item.name().en());
        values.put("unit", item.unit());
        switch (item.kind()) {
            case UNIT -> {}
            case PERSON -> values.put("person", item.id());
            case RECORD -> values.put("record", item.id());
        }
    }

    private UUID watcher(TenantId tenant, Draw rule, UUID unit) {
        return owners.nearest(tenant, rule.owner().role(), Optional.of(unit)).stream()
                .findFirst()
                .orElseGet(() -> owners.standIn(tenant, Optional.of(unit), owners.anybody(tenant)));
    }

    private Optional<Draw> inForce(TenantId tenant, SealedDraw draw) {
        var rulebook = regulations.rulebook(tenant);
        var unit = organisation.path(tenant, draw.getUnitId()).stream()
                .map(Unit::getCode)
                .toList();
        return rulebook.inForce(draw.control().clause(), unit, companies.now(tenant))
                .filter(state -> !state.off())
                .flatMap(state -> state.clause().control(draw.control().control(), Draw.PICK))
                .map(Control::kind)
                .map(Draw.class::cast);
    }

    /** Once its period is over. */
    @Transactional
    public Optional<Act> opening(TenantId tenant, UUID id) {
        var draw = draws.draw(tenant, id).orElseThrow();
        if (companies.now(tenant).isBefore(draw.getUntil())) {
            return Optional.empty();
        }
        var values = common(draw);
        values.put("commitment", draw.getCommitment());
        values.put("seed", draw.unsealed().digits());
        return Optional.of(
                new Act(system(tenant, owners.anybody(tenant)), "OpenDraw", values, "draw/" + draw.getId() + "/open"));
    }

    /** Looks again at the next tick in its times, at the latest when its period is over. */
    @Transactional
    public void wind(TenantId tenant, UUID id) {
        var draw = draws.draw(tenant, id).orElseThrow();
        clocks.set(tenant, PickClock.KIND, id, next(draw, companies.now(tenant)));
    }

    static Instant next(SealedDraw draw, Instant now) {
        var tick = Instant.ofEpochSecond((now.getEpochSecond() / TICK_SECONDS + 1) * TICK_SECONDS);
        return draw.times().stream()
                .filter(span -> span.until().plusSeconds(TICK_SECONDS).isAfter(tick))
                .findFirst()
                .map(span -> span.from().isAfter(tick) ? span.from() : tick)
                .filter(at -> at.isBefore(draw.getUntil()))
                .orElse(draw.getUntil());
    }

    private static Map<String, Object> common(SealedDraw draw) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("draw", draw.getId().toString());
        values.put("control", draw.control().toString());
        return values;
    }

    private static Actor system(TenantId tenant, UUID employee) {
        return new Actor(tenant, employee, true);
    }
}
