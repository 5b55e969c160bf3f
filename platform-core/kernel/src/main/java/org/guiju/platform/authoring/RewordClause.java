package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.OwnClauses;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Rewording;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Gives a clause another title or text in the draft, language by language; what others wrote meanwhile stays. */
@ApplicationScoped
class RewordClause implements PlatformHandler {

    /** The form's field by the part of the clause. */
    private static final Map<String, String> FIELDS = Map.of(
            "title/zh-Hans", "title",
            "title/zh-Hant", "title_hant",
            "title/en", "title_en",
            "text/zh-Hans", "text",
            "text/zh-Hant", "text_hant",
            "text/en", "text_en");

    private static final Texts OVERTAKEN = new Texts(
            "你打开以后，别人改了同一处。你写的没有丢，对照现在的写法再决定",
            "你開啟之後，別人改了同一處。你寫的沒有遺失，對照現在的寫法再決定",
            "Somebody changed the same words after you opened it. What you wrote is kept; compare it with theirs and decide");

    @Inject
    Writable writable;

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    @Inject
    OwnClauses ownClauses;

    @Override
    public String type() {
        return "RewordClause";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<>(writable.regulationProblems(tenant, values));
        if (!problems.isEmpty() || !values.keySet().containsAll(List.of("regulation", "clause"))) {
            return problems;
        }
        problems.addAll(writable.clauseProblems(tenant, values, "clause"));
        return problems.isEmpty() ? wordProblems(tenant, values) : problems;
    }

    private List<FieldProblem> wordProblems(TenantId tenant, Map<String, Object> values) {
        var now = source(tenant, values);
        var base = base(tenant, values, now);
        var rewording = rewording(values);
        if (!rewording.clashes(base, now).isEmpty()) {
            return List.of(new FieldProblem("seen", OVERTAKEN));
        }
        return regulations.library(tenant).read(rewording.in(base, now)).problems().stream()
                .map(problem -> new FieldProblem(FIELDS.getOrDefault(problem.file(), "text"), problem.says()))
                .distinct()
                .toList();
    }

    private ClauseSource source(TenantId tenant, Map<String, Object> values) {
        return drafts.words(tenant, Writable.address(values, "clause").orElseThrow());
    }

    /** What the clause said when somebody began to write. */
    private ClauseSource base(TenantId tenant, Map<String, Object> values, ClauseSource now) {
        return Optional.ofNullable((String) values.get("seen"))
                .flatMap(regulations.library(tenant)::source)
                .orElse(now);
    }

    private static Rewording rewording(Map<String, Object> values) {
        var words = new LinkedHashMap<String, String>();
        for (var part : Rewording.PARTS) {
            if (values.get(FIELDS.get(part)) instanceof String said) {
                words.put(part, said.strip());
            }
        }
        var reviewed =
                values.get("reviewed") instanceof String said ? Set.of(said.split("[,，\\s]+")) : Set.<String>of();
        return new Rewording(words, reviewed);
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var now = source(tenant, permitted.values());
        var written = rewording(permitted.values()).in(base(tenant, permitted.values(), now), now);
        var clause = Writable.address(permitted.values(), "clause").orElseThrow();
        ownClauses.keep(tenant, written.stored(), permitted.now(), permitted.docket());
        writable.change(permitted, clause.regulation(), draft -> draft.withOwn(clause, written.hash())
                .withCompany(clause, change -> change.withText(Texts.none())));
        return List.of();
    }
}
