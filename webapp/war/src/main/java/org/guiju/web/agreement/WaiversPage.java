package org.guiju.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.waiver.Waivable;
import org.guiju.platform.waiver.Waiver;
import org.guiju.platform.waiver.Waivers;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 特批: to grant, in force, asked for, ended. */
@Named("waivers")
@RequestScoped
public class WaiversPage {

    private static final String BACK = "&back=/waivers.xhtml";

    @Inject
    private Waivers waivers;

    @Inject
    private Waivable waivable;

    @Inject
    private Organisation organisation;

    @Inject
    private Matters matters;

    @Inject
    private Clauses clauses;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<Line> toGrant = List.of();
    private List<Line> live = List.of();
    private List<Line> asked = List.of();
    private List<Line> ended = List.of();

    /** One waiver in words. */
    public record Line(
            ClauseChip clause,
            String scope,
            String uses,
            String until,
            String reason,
            String by,
            String state,
            String style,
            List<ApprovalCard.Act> acts) {}

    @Transactional
    public void load() {
        var all = waivers.all(me.tenant()).stream().filter(this::concerns).toList();
        toGrant = lines(all, waiver -> waiver.getState() == Waiver.State.REQUESTED && mayGrant(waiver));
        asked = lines(
                all,
                waiver -> waiver.getState() == Waiver.State.REQUESTED
                        && waiver.getRequestedBy().equals(me.employee()));
        live = lines(all, this::isLive);
        ended = lines(all, waiver -> waiver.getState() != Waiver.State.REQUESTED && !isLive(waiver));
    }

    private boolean concerns(Waiver waiver) {
        return sight.oversees()
                || waiver.getRequestedBy().equals(me.employee())
                || waiver.scope().person().filter(me.employee()::equals).isPresent();
    }

    private boolean isLive(Waiver waiver) {
        return waiver.isLive(words.getToday()) && isUnchanged(waiver);
    }

    private boolean isUnchanged(Waiver waiver) {
        return waivable.isUnchanged(me.tenant(), waiver, words.now());
    }

    private boolean mayGrant(Waiver waiver) {
        return !waiver.getRequestedBy().equals(me.employee())
                && waiver.scope().person().filter(me.employee()::equals).isEmpty()
                && isGranter(waiver);
    }

    private boolean isGranter(Waiver waiver) {
        return waivable.state(me.tenant(), waiver.control(), waiver.scope(), waiver.getRequestedBy(), words.now())
                .flatMap(state -> Waivable.terms(state, waiver.control()))
                .filter(terms -> terms.by().stream().anyMatch(me.roles()::contains))
                .isPresent();
    }

    private List<Line> lines(List<Waiver> all, Predicate<Waiver> which) {
        return all.stream().filter(which).map(this::line).toList();
    }

    private Line line(Waiver waiver) {
        var state = state(waiver);
        return new Line(
                clauses.chip(waiver.control().clause(), "/why.xhtml?docket=" + waiver.getDocketId()),
                scope(waiver),
                words.of("waiver.uses", waiver.getUsed(), waiver.getUses()),
                words.day(waiver.getLastDay()),
                waiver.getReason()
                        + waiver.because()
                                .map(why -> words.of("waiver.because", why))
                                .orElse(""),
                matters.name(waiver.getRequestedBy())
                        + waiver.decidedBy().map(by -> " → " + matters.name(by)).orElse(""),
                words.of("waiver.state." + state),
                state.equals("live") ? "is-permits" : state.equals("requested") ? "is-pending" : "",
                acts(waiver));
    }

    private String scope(Waiver waiver) {
        var scope = waiver.scope();
        return Stream.of(
                        scope.person().map(matters::name),
                        scope.record().map(matters::record),
                        scope.unit().map(this::unit))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private String unit(String code) {
        return organisation.units(me.tenant()).stream()
                .filter(unit -> unit.getCode().equals(code))
                .map(unit -> words.text(unit.getName()))
                .findFirst()
                .orElse(code);
    }

    private String state(Waiver waiver) {
        return switch (waiver.getState()) {
            case REQUESTED -> "requested";
            case REFUSED -> "refused";
            case REVOKED -> "revoked";
            case GRANTED -> {
                if (waiver.getUsed() >= waiver.getUses()) {
                    yield "used_up";
                }
                if (words.getToday().isAfter(waiver.getLastDay())) {
                    yield "over";
                }
                yield isUnchanged(waiver) ? "live" : "changed";
            }
        };
    }

    private List<ApprovalCard.Act> acts(Waiver waiver) {
        var acts = new ArrayList<ApprovalCard.Act>();
        if (waiver.getState() == Waiver.State.REQUESTED && mayGrant(waiver)) {
            acts.add(act("GrantWaiver", words.of("waiver.grant"), waiver, true));
        }
        var own = waiver.getRequestedBy().equals(me.employee());
        if (waiver.getState() == Waiver.State.REQUESTED && (own || isGranter(waiver))) {
            acts.add(act("RevokeWaiver", words.of(own ? "waiver.take_back" : "waiver.refuse"), waiver, false));
        }
        if (isLive(waiver) && (own || isGranter(waiver))) {
            acts.add(act("RevokeWaiver", words.of("waiver.revoke"), waiver, false));
        }
        return acts;
    }

    private static ApprovalCard.Act act(String type, String label, Waiver waiver, boolean first) {
        return new ApprovalCard.Act(label, "/act.xhtml?type=" + type + "&waiver=" + waiver.getId() + BACK, first);
    }

    public List<Line> getToGrant() {
        return toGrant;
    }

    public List<Line> getLive() {
        return live;
    }

    public List<Line> getAsked() {
        return asked;
    }

    public List<Line> getEnded() {
        return ended;
    }
}
