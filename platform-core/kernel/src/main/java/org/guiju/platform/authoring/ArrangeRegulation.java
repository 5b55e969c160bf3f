package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Document;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Outline;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Chapters of a regulation in the draft: added, renamed, put in another order; and how it is numbered and called. */
@ApplicationScoped
class ArrangeRegulation implements PlatformHandler {

    private static final Texts OVERTAKEN = new Texts(
            "你打开以后，别人动了编排。看过现在的编排再改",
            "你開啟之後，別人動了編排。看過現在的編排再改",
            "Somebody rearranged it after you opened it; look at it as it is now, then change it");

    @Inject
    Writable writable;

    @Override
    public String type() {
        return "ArrangeRegulation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var wrong = writable.regulationProblems(tenant, values);
        if (!wrong.isEmpty() || !values.containsKey("regulation")) {
            return wrong;
        }
        var regulation = writable.regulation(tenant, values).orElseThrow();
        var problems = new Problems();
        var outline = outline(writable.draft(tenant, regulation.code()), regulation, values, problems);
        if (values.get("seen") instanceof String seen
                && !seen.equals(Outline.of(regulation).hash())) {
            return List.of(new FieldProblem("seen", OVERTAKEN));
        }
        if (problems.none()) {
            outline.problems(regulation.code(), Outline.of(regulation).clauses())
                    .forEach(problems::add);
        }
        return Writable.placed("chapters", problems.list());
    }

    /** The form begins with the arrangement as it is. */
    @Override
    public Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        return writable.regulation(tenant, Map.copyOf(named))
                .map(regulation -> Map.of(
                        "chapters",
                        Document.notation(regulation.chapters()),
                        "scheme",
                        regulation.scheme().name().toLowerCase(Locale.ROOT),
                        "seen",
                        Outline.of(regulation).hash()))
                .orElse(Map.of());
    }

    private static Outline outline(Draft draft, Regulation regulation, Map<String, Object> values, Problems problems) {
        var chapters = values.get("chapters") instanceof String text
                ? Document.chapters(regulation.code(), regulation.language(), text, problems)
                : regulation.chapters();
        var scheme = Optional.ofNullable((String) values.get("scheme"))
                .map(said -> Outline.Scheme.valueOf(said.toUpperCase(Locale.ROOT)))
                .orElse(regulation.scheme());
        var title = values.get("title") instanceof String said
                ? title(values, said)
                : draft.outline().title();
        return new Outline(title, scheme, chapters);
    }

    private static Texts title(Map<String, Object> values, String said) {
        return new Texts(
                said, (String) values.getOrDefault("title_hant", said), (String) values.getOrDefault("title_en", said));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var regulation = writable.regulation(permitted.tenant(), values).orElseThrow();
        writable.change(
                permitted, regulation.code(), draft -> draft.with(outline(draft, regulation, values, new Problems())));
        return List.of();
    }
}
