package org.guiju.platform.upgrade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Baselines;
import org.guiju.platform.regulation.OwnClauses;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.merge.ClauseMerge.Merged;
import org.guiju.rulebook.merge.Upgrade;
import org.guiju.rulebook.merge.Upgrade.Step;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;

/** Puts what a new version of a template offers into the open draft, as decided part by part; what is refused is remembered. */
@ApplicationScoped
class TakeUpgrade implements PlatformHandler {

    private static final Texts NOTHING = new Texts(
            "这份制度没有待处理的模板更新", "這份制度沒有待處理的範本更新", "There is nothing new in this regulation's template to decide on");

    @Inject
    Upgrades upgrades;

    @Inject
    Drafts drafts;

    @Inject
    OwnClauses ownClauses;

    @Inject
    Baselines baselines;

    @Override
    public String type() {
        return "TakeUpgrade";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!(values.get("regulation") instanceof String code)) {
            return List.of();
        }
        var steps = upgrades.of(tenant, code).map(Upgrade::clauses).orElse(List.of());
        if (steps.isEmpty()) {
            return List.of(new FieldProblem("regulation", NOTHING));
        }
        var decided = Decided.of(values);
        var open = steps.stream()
                .filter(step -> !decided.undecided(step).isEmpty())
                .map(step -> step.clause() + " (" + decided.undecided(step).size() + ")")
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? decided.problems() : List.of(undecided(open));
    }

    private static FieldProblem undecided(String clauses) {
        return new FieldProblem(
                "choices",
                new Texts(
                        "还有几处要定：" + clauses + "。模板改了，公司也改了，或者模板不再有这一条。每处选用新版、保留公司的，或写出合并后的",
                        "還有幾處須訂：" + clauses + "。範本改了，公司也改了，或範本不再有這一條。每處選用新版、保留公司的，或寫出合併後的",
                        "Left to decide: " + clauses
                                + ". The template and the company both changed something there, or the"
                                + " template has no such clause any more. Accept, keep or combine each"));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var code = (String) permitted.values().get("regulation");
        var upgrade = upgrades.of(permitted.tenant(), code).orElseThrow();
        var decided = Decided.of(permitted.values());
        var revised = drafts.current(permitted.tenant(), code);
        for (var step : upgrade.clauses()) {
            revised = taken(permitted, revised, step, decided);
        }
        keep(permitted, code, revised);
        return List.of();
    }

    /** Where everything was refused and nothing else is being written, there is no draft to keep. */
    private void keep(CarriedOut permitted, String code, Draft revised) {
        if (!revised.unchanged() || drafts.open(permitted.tenant(), code).isPresent()) {
            drafts.change(permitted.tenant(), code, permitted.actor().employee(), permitted.now(), before -> revised);
        }
    }

    private Draft taken(CarriedOut permitted, Draft draft, Step step, Decided decided) {
        return switch (step) {
            case Step.Changed changed -> changed(permitted, draft, changed, decided);
            case Step.Added added -> {
                boolean wanted = decided.whole(step).orElse(true);
                if (!wanted) {
                    settle(
                            permitted,
                            added.clause(),
                            Upgrade.NOTHING,
                            added.offered().hash());
                }
                yield wanted ? draft.with(added.clause(), added.edit()) : draft;
            }
            case Step.Withdrawn withdrawn -> {
                boolean ends = decided.whole(step).orElseThrow();
                if (!ends) {
                    settle(
                            permitted,
                            withdrawn.clause(),
                            draft.edit(withdrawn.clause()).template(),
                            Upgrade.NOTHING);
                }
                yield ends ? draft.withRepealed(withdrawn.clause()) : draft;
            }
        };
    }

    private Draft changed(CarriedOut permitted, Draft draft, Step.Changed step, Decided decided) {
        var merged = step.merge().with(decided.on(step));
        merged.own()
                .ifPresent(
                        own -> ownClauses.keep(permitted.tenant(), own.stored(), permitted.now(), permitted.docket()));
        settle(permitted, step.clause(), merged.edit().template(), merged.baseline());
        return replacing(draft, step.replaces(), step.clause(), merged);
    }

    private static Draft replacing(Draft draft, Optional<ClauseCode> old, ClauseCode clause, Merged merged) {
        var replaced = old.filter(code -> !code.equals(clause))
                .map(draft::withRepealed)
                .orElse(draft);
        return replaced.with(clause, merged.edit());
    }

    private void settle(CarriedOut permitted, ClauseCode clause, String content, String baseline) {
        baselines.settle(permitted.tenant(), clause, content, baseline, permitted.docket(), permitted.now());
    }
}
