package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Outline;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Gives a clause another place in the draft; its address stays. */
@ApplicationScoped
class MoveClause implements PlatformHandler {

    private static final Texts NO_CHAPTER = new Texts(
            "制度里没有这一章，先加上这一章，或者写另一章的编号",
            "制度裡沒有這一章，請先新增這一章，或寫另一章的編號",
            "There is no such chapter; add it first or write another chapter's number");
    private static final Texts NOT_THERE = new Texts(
            "这一条不在那一章里；不填就放在章末",
            "這一條不在那一章裡；不填就放在章末",
            "That clause is not in that chapter; leave it empty for the chapter's end");

    @Inject
    Writable writable;

    @Override
    public String type() {
        return "MoveClause";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<>(writable.regulationProblems(tenant, values));
        if (!problems.isEmpty() || !values.keySet().containsAll(List.of("regulation", "clause", "chapter"))) {
            return problems;
        }
        problems.addAll(writable.clauseProblems(tenant, values, "clause"));
        var chapter =
                Outline.of(writable.regulation(tenant, values).orElseThrow()).chapter((String) values.get("chapter"));
        if (chapter.isEmpty()) {
            problems.add(new FieldProblem("chapter", NO_CHAPTER));
        } else if (values.containsKey("before")
                && Writable.address(values, "before")
                        .filter(chapter.get().clauses()::contains)
                        .isEmpty()) {
            problems.add(new FieldProblem("before", NOT_THERE));
        }
        return problems;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var clause = Writable.address(values, "clause").orElseThrow();
        var before = Writable.address(values, "before").filter(other -> !other.equals(clause));
        var regulation = writable.regulation(permitted.tenant(), values).orElseThrow();
        writable.change(
                permitted,
                regulation.code(),
                draft -> draft.with(new Outline(draft.outline().title(), regulation.scheme(), regulation.chapters())
                        .with(clause, (String) values.get("chapter"), before)));
        return List.of();
    }
}
