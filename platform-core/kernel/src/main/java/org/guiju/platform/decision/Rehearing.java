package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.NoRevisionInForceException;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FactDefinition;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;

/**
 * Decides again what was decided before, on what was known then and on nothing else: under its own clauses it comes to the
 * same, under others one sees what they would have changed. The same function as the live decision; it changes nothing.
 */
@ApplicationScoped
public class Rehearing {

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Inject
    DecisionCalendars calendars;

    @Inject
    PluginRules rules;

    /** What came of it. */
    public sealed interface Heard {}

    /** @param decision in the form in which decisions are kept */
    public record Decided(Decision decision) implements Heard {}

    /** @param what is missing, in words; empty where the reason says it all */
    public record Undecidable(Reason reason, Texts what) implements Heard {}

    /** Why something cannot be decided again. */
    public enum Reason {
        /** It is from before what a decision rests on was kept. */
        NOT_KEPT,
        /** The module of its action has gone. */
        NO_ACTION,
        /** No revision was in force. */
        NO_REVISION,
        /** Its calendar has gone. */
        NO_CALENDAR,
        /** A clause asks for a fact that nobody captured then. */
        NO_FACT,
        /** A clause asks who held a role then, and nobody wrote that down. */
        NO_HOLDERS,
        /** Decided again under its own clauses it comes out differently, so nothing can be said of others. */
        DIFFERS
    }

    /** @param facts to put in the place of those that were known, by name */
    @Transactional(Transactional.TxType.MANDATORY)
    public Heard again(TenantId tenant, Kept kept, Rulebook rulebook, Map<String, Object> facts) {
        var type = regulations.library(tenant).actionType(kept.entry().actionType());
        if (type.isEmpty()) {
            return new Undecidable(Reason.NO_ACTION, Texts.none());
        }
        if (kept.premises().isEmpty()) {
            return new Undecidable(Reason.NOT_KEPT, Texts.none());
        }
        var premises = PremisesJson.read(kept.premises().get());
        return calendars
                .calendar(tenant, premises.calendar())
                .map(calendar -> decide(tenant, kept, premises, calendar, type.get(), rulebook, facts))
                .orElseGet(() -> new Undecidable(Reason.NO_CALENDAR, Texts.none()));
    }

    /** Whether it comes out as it did, word for word. */
    public boolean isSame(Kept kept, Decision again) {
        return kept.entry().decision().findings().equals(again.findings())
                && (kept.entry().fault().isPresent() || kept.entry().decision().outcome() == again.outcome());
    }

    private Heard decide(
            TenantId tenant,
            Kept kept,
            Premises premises,
            WorkCalendar calendar,
            ActionType type,
            Rulebook rulebook,
            Map<String, Object> facts) {
        var situation = situation(tenant, kept.entry(), premises, calendar, facts);
        var unknown = unknown(kept, type, rulebook, situation);
        if (unknown.isPresent()) {
            return new Undecidable(Reason.NO_FACT, unknown.get());
        }
        try {
            var decision = Restraint.shut(
                    new Decider(rulebook, rules).decide(type, situation),
                    restraints(kept.entry().decision(), premises));
            var again = new Decision(
                    decision.outcome(), DecisionJson.read(Json.read(Json.write(DecisionJson.findings(decision)))));
            var missed = ((KnownDirectory) premises.grants().directory()).missed();
            return missed.isEmpty()
                    ? new Decided(again)
                    : new Undecidable(Reason.NO_HOLDERS, Texts.same(String.join(", ", missed)));
        } catch (NoRevisionInForceException none) {
            return new Undecidable(Reason.NO_REVISION, Texts.same(none.regulation()));
        }
    }

    private Situation situation(
            TenantId tenant, DocketEntry entry, Premises premises, WorkCalendar calendar, Map<String, Object> facts) {
        Map<String, Object> values = new HashMap<>(entry.facts());
        values.put("action", entry.action());
        values.putAll(facts);
        return new Situation(
                entry.at(),
                companies.company(tenant).zone(),
                premises.unit(),
                values,
                Set.of(),
                premises.reason(),
                calendar,
                premises.grants(),
                premises.duties());
    }

    private static List<Decision.ClauseFinding> restraints(Decision decision, Premises premises) {
        var findings = decision.findings();
        return findings.subList(findings.size() - premises.restraints(), findings.size());
    }

    /** What a clause would read that the action did not have in those days, or a target nobody asked about then. */
    private static Optional<Texts> unknown(Kept kept, ActionType type, Rulebook rulebook, Situation situation) {
        return target(kept, type, rulebook, situation).or(() -> {
            if (type.hash().equals(kept.schema())) {
                return Optional.empty();
            }
            var controls = Decider.asked(rulebook, type, situation);
            return type.facts().stream()
                    .filter(fact -> !kept.entry().facts().containsKey(fact.name()))
                    .filter(fact -> controls.stream().anyMatch(control -> reads(control, fact.name())))
                    .findFirst()
                    .map(FactDefinition::label);
        });
    }

    private static Optional<Texts> target(Kept kept, ActionType type, Rulebook rulebook, Situation situation) {
        var captured = kept.entry().facts().get(Attainment.SCOPE) instanceof Map<?, ?> scope ? scope : Map.of();
        return Decider.reads(rulebook, type, situation).stream()
                .filter(read -> !captured.containsKey(read.by().toString()))
                .findFirst()
                .map(read -> Texts.same(read.attainment().quota().toString()));
    }

    private static boolean reads(Control control, String fact) {
        var named = control.kind() instanceof Consequence consequence
                && consequence.forEach().equals(fact);
        return named
                || Stream.concat(control.when().stream(), control.kind().expressions())
                        .flatMap(expression -> expression.inputs().stream())
                        .anyMatch(path -> path.equals(fact) || path.startsWith(fact + "."));
    }
}
