package org.guiju.platform.simulation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.decision.Kept;
import org.guiju.platform.decision.Rehearing;
import org.guiju.platform.decision.Rehearing.Decided;
import org.guiju.platform.decision.Rehearing.Reason;
import org.guiju.platform.decision.Rehearing.Undecidable;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;

/**
 * Decides what was done, act by act in the order it happened, by the rules of its day and by those with a draft all along.
 * Only an act that comes out by its own rules as it did says anything about others.
 */
final class Trial {

    private final TenantId tenant;
    private final Rehearing rehearing;
    private final Rulebook own;
    private final Rulebook drafted;
    private final PastBreaches past = new PastBreaches();

    Trial(TenantId tenant, Rehearing rehearing, Rulebook own, Draft draft) {
        this.tenant = tenant;
        this.rehearing = rehearing;
        this.own = own;
        this.drafted = draft.allAlong(own);
    }

    /** What came of one act on both sides. */
    sealed interface Tried {}

    record Compared(Decision before, Decision after) implements Tried {}

    record Open(Undecidable why) implements Tried {}

    Tried of(Kept kept) {
        return switch (rehearing.again(tenant, kept, own, Map.of())) {
            case Undecidable why -> new Open(why);
            case Decided(Decision before)
            when !rehearing.isSame(kept, before) -> new Open(new Undecidable(Reason.DIFFERS, Texts.none()));
            case Decided(Decision before) -> under(kept, before);
        };
    }

    private Tried under(Kept kept, Decision before) {
        var known = past.facts(kept.entry().facts());
        return switch (rehearing.again(tenant, kept, drafted, known)) {
            case Undecidable why -> new Open(why);
            case Decided(Decision after) -> {
                past.judged(before, after);
                yield new Compared(before, after);
            }
        };
    }

    /** Action types on which a clause of the draft is asked, in its old words or its new ones. */
    static Set<String> actions(Draft draft, Library library) {
        var actions = new LinkedHashSet<String>();
        draft.changes().forEach((code, edit) -> {
            library.clause(edit.template()).ifPresent(clause -> add(clause, actions));
            draft.regulation().clause(code).ifPresent(clause -> add(clause, actions));
            draft.published().stream()
                    .flatMap(revision -> revision.clauses().entrySet().stream())
                    .filter(said -> said.getKey().equals(code))
                    .flatMap(said -> said.getValue().stream())
                    .flatMap(said -> library.clause(said.template()).stream())
                    .forEach(clause -> add(clause, actions));
        });
        library.actionTypes().stream()
                .filter(type -> type.aspects().keySet().stream().anyMatch(actions::contains))
                .forEach(type -> actions.add(type.code()));
        return actions;
    }

    private static void add(Clause clause, Set<String> actions) {
        clause.controls().forEach(control -> actions.add(control.on()));
    }
}
