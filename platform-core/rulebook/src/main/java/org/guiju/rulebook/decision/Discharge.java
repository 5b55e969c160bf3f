package org.guiju.rulebook.decision;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** What the clauses of open duties say about the action that would discharge them: too early, or without its proof. */
final class Discharge {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Rulebook rulebook;
    private final ActionType type;
    private final Situation situation;

    Discharge(Rulebook rulebook, ActionType type, Situation situation) {
        this.rulebook = rulebook;
        this.type = type;
        this.situation = situation;
    }

    List<ClauseFinding> examine() {
        var findings = new ArrayList<ClauseFinding>();
        situation.duties().stream()
                .filter(duty -> duty.doneBy().contains(type.code()))
                .forEach(duty -> rulebook.inForce(duty.control().clause(), situation.unit(), situation.now())
                        .ifPresent(state -> {
                            early(duty).ifPresent(found -> findings.add(finding(duty, state, found)));
                            unproven(duty).ifPresent(found -> findings.add(finding(duty, state, found)));
                            new CheckAnswer(duty, situation)
                                    .examine(type.code())
                                    .forEach(found -> findings.add(finding(duty, state, found)));
                        }));
        return findings.stream().distinct().toList();
    }

    private Optional<Finding> early(OpenDuty duty) {
        return duty.notBefore()
                .filter(earliest -> situation.now().isBefore(earliest))
                .map(earliest -> {
                    var at = MOMENT.format(earliest.atZone(situation.zone()));
                    var says = new Texts(
                            "“" + duty.title().zhHans() + "”最早 " + at + " 才能办",
                            "「" + duty.title().zhHant() + "」最早 " + at + " 才能辦",
                            "“" + duty.title().en() + "” may be done from " + at + " on");
                    return duty.refusesEarly() ? new Finding.Refuses(says) : new Finding.Warns(says);
                });
    }

    private Optional<Finding> unproven(OpenDuty duty) {
        return duty.proof()
                .filter(field -> type.field(field).isPresent())
                .filter(field ->
                        !(situation.values().get("action") instanceof Map<?, ?> given) || !given.containsKey(field))
                .map(field -> {
                    var label = type.field(field).orElseThrow().label();
                    return new Finding.Requires(
                            new Texts(
                                    "办“" + duty.title().zhHans() + "”要有凭据：请填" + label.zhHans(),
                                    "辦「" + duty.title().zhHant() + "」要有憑據：請填" + label.zhHant(),
                                    "“" + duty.title().en() + "” needs proof: fill in " + label.en()),
                            Optional.of(field));
                });
    }

    private ClauseFinding finding(OpenDuty duty, ClauseState state, Finding finding) {
        var basis = new Basis(
                state.revision(), state.from(), "now", situation.now(), state.hash(), List.of(), Map.of(), List.of());
        return new ClauseFinding(duty.control(), finding, basis);
    }
}
