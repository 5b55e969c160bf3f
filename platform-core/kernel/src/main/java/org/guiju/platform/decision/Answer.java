package org.guiju.platform.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.rulebook.decision.Remedy;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;

/**
 * What the desk answers.
 *
 * @param docket entry under which the decision is kept; empty for a dry run and for what never came before a clause
 * @param decision what the clauses said, if they were asked
 * @param problems fields that could not be read
 * @param records records created or changed, the main one first
 * @param shut why the action did not come before the clauses at all
 * @param remedies what would make it pass, where clauses shut it or make it wait
 */
public record Answer(
        Optional<UUID> docket,
        Optional<Decision> decision,
        List<FieldProblem> problems,
        List<UUID> records,
        Optional<Shut> shut,
        List<Remedy> remedies) {

    public Answer(
            Optional<UUID> docket,
            Optional<Decision> decision,
            List<FieldProblem> problems,
            List<UUID> records,
            Optional<Shut> shut) {
        this(docket, decision, problems, records, shut, List.of());
    }

    Answer with(List<Remedy> ways) {
        return new Answer(docket, decision, problems, records, shut, ways);
    }

    /** Not a finding of a clause: the door itself is closed. */
    public record Shut(Why why, Texts says) {}

    public enum Why {
        UNKNOWN_ACTION,
        NOT_ALLOWED,
        UNKNOWN_SUBJECT,
        WRONG_STATE,
        NO_REVISION_IN_FORCE,
        KEY_REUSED,
        HALTED,
        /** Not something that may be reported later than it happened. */
        NOT_LATER,
        /** Reported as having happened in the future. */
        NOT_YET
    }

    static Answer shut(Why why, Texts says) {
        return new Answer(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of(new Shut(why, says)));
    }

    static Answer unreadable(List<FieldProblem> problems) {
        return new Answer(Optional.empty(), Optional.empty(), problems, List.of(), Optional.empty());
    }

    public boolean permitted() {
        return docket.isPresent()
                && decision.map(made -> made.outcome() == Decision.Outcome.PERMITTED)
                        .orElse(false);
    }
}
