package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.organisation.Organisation;
import org.guiju.rulebook.control.Draw;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Finding;

/** Sealing a seed, picking, and opening the seed: each by the platform alone. */
@ApplicationScoped
class DrawActions {

    @Inject
    Draws draws;

    @Inject
    Clocks clocks;

    @Inject
    Owners owners;

    @Inject
    Organisation organisation;

    /** Carries out one of them. */
    record Doing(String type, Function<CarriedOut, List<Effect>> done) implements PlatformHandler {

        @Override
        public List<Effect> carryOut(CarriedOut permitted) {
            return done.apply(permitted);
        }
    }

    private SealedDraw draw(CarriedOut permitted) {
        return draws.draw(permitted.tenant(), UUID.fromString((String)
                        permitted.values().get("draw")))
                .orElseThrow();
    }

    private List<Effect> begin(CarriedOut permitted) {
        var draw = draw(permitted);
        draw.begun(permitted.docket());
        clocks.set(permitted.tenant(), PickClock.KIND, draw.getId(), DrawDesk.next(draw, permitted.now()));
        return List.of();
    }

    /** Keeps what was drawn from and tells those who have to look. */
    private List<Effect> pick(CarriedOut permitted) {
        var values = permitted.values();
        var draw = draw(permitted);
        draws.add(
                permitted.tenant(),
                new Pick(
                        draw.getId(),
                        ((BigDecimal) values.get("number")).intValue(),
                        permitted.now(),
                        ((List<?>) values.getOrDefault("list", List.of()))
                                .stream()
                                        .map(String.class::cast)
                                        .map(Pick.Line::of)
                                        .toList(),
                        Optional.ofNullable((String) values.get("item")),
                        permitted.docket()));
        return permitted.decision().findings().stream()
                .map(found -> found.finding())
                .flatMap(finding ->
                        finding instanceof Finding.Owes owes ? tells(permitted, owes).stream() : Stream.<Effect>empty())
                .toList();
    }

    private Optional<Effect> tells(CarriedOut permitted, Finding.Owes owes) {
        var unit = organisation.unit(
                permitted.tenant(), (String) permitted.values().get("unit"));
        return owes.terms()
                .owner()
                .map(owner -> new Effect.Notify(
                        owners.nearest(permitted.tenant(), owner.role(), Optional.of(unit.getId())).stream()
                                .map(UUID::toString)
                                .toList(),
                        new Texts(
                                "抽签抽到：" + owes.title().zhHans(),
                                "抽籤抽到：" + owes.title().zhHant(),
                                "Drawn: " + owes.title().en()),
                        Optional.empty()));
    }

    private List<Effect> open(CarriedOut permitted) {
        draw(permitted).open(permitted.docket());
        clocks.stop(permitted.tenant(), PickClock.KIND, draw(permitted).getId());
        return List.of();
    }

    @Produces
    @Dependent
    PlatformHandler beginning() {
        return new Doing("BeginDraw", this::begin);
    }

    @Produces
    @Dependent
    PlatformHandler picking() {
        return new Doing(Draw.PICK, this::pick);
    }

    @Produces
    @Dependent
    PlatformHandler opening() {
        return new Doing("OpenDraw", this::open);
    }
}
