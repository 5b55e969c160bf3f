package org.guiju.rulebook.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Approval;
import org.guiju.rulebook.control.Binding;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement;
import org.guiju.sdk.decision.Finding;

/** What an approval finds: whose agreement is missing, or that it is there. */
final class ApprovalExamination {

    private final Approval approval;
    private final Question question;

    private ApprovalExamination(Approval approval, Question question) {
        this.approval = approval;
        this.question = question;
    }

    static List<Finding> find(Approval approval, Question question) {
        return new ApprovalExamination(approval, question).find();
    }

    private List<Finding> find() {
        if (complete().isPresent()) {
            return agreed(complete().get());
        }
        var steps = approval.steps().stream()
                .filter(step -> step.when().map(question::isTrue).orElse(true))
                .map(this::step)
                .toList();
        if (steps.isEmpty()) {
            return List.of(Finding.permits());
        }
        var needed = approval.mode().needed(steps.size(), approval.least());
        var kept = signed().filter(signed -> satisfies(signed, steps, needed));
        if (kept.isPresent()) {
            return agreed(kept.get());
        }
        var agreement = agreement(steps, needed);
        var more = new HashMap<String, Object>();
        agreement.due().ifPresent(due -> more.put("due", due));
        var awaits = new Finding.Awaits(question.says(more), agreement);
        var found = steps.stream()
                .map(step -> (Set<String>) new HashSet<>(step.found()))
                .toList();
        return Seats.fillable(found, approval.distinct()) < needed
                ? List.of(awaits, new Finding.Refuses(nobody(steps)))
                : List.of(awaits);
    }

    private List<Finding> agreed(Grants.Signed signed) {
        question.remember("signed_by", signed.by());
        return List.of(Finding.permits());
    }

    private Optional<Grants.Signed> signed() {
        return Optional.ofNullable(question.situation()
                .grants()
                .signed()
                .get(question.bound().control().code()));
    }

    /** An agreement to exactly this, under this state of the clause; grandfathered, under the one that asked for it. */
    private Optional<Grants.Signed> complete() {
        var bound = question.bound();
        return signed().filter(signed -> signed.completeUnder()
                .filter(hash -> hash.equals(bound.state().hash())
                        || bound.control().binding().inFlight() == Binding.InFlight.GRANDFATHER)
                .isPresent());
    }

    /** Cut over: what was signed before counts at every step that still is asked and that its signer may still sign. */
    private boolean satisfies(Grants.Signed signed, List<Agreement.Step> steps, int needed) {
        return signed.material().equals(approval.material())
                && steps.stream()
                                .filter(step -> Optional.ofNullable(
                                                signed.seats().get(step.name()))
                                        .filter(step.found()::contains)
                                        .isPresent())
                                .count()
                        >= needed;
    }

    private Agreement agreement(List<Agreement.Step> steps, int needed) {
        return new Agreement(
                steps,
                needed,
                approval.mode() == Approval.Mode.IN_TURN,
                approval.distinct(),
                approval.material(),
                due(),
                approval.escalation());
    }

    /** Nobody agrees to what they ask for themselves. */
    private Agreement.Step step(Approval.Step step) {
        var people = step.employees()
                .map(named -> ((List<?>) question.evaluate(named))
                        .stream().map(String::valueOf).toList())
                .orElse(List.of());
        var found = new LinkedHashSet<>(people);
        step.roles()
                .forEach(role ->
                        found.addAll(question.situation().grants().directory().holders(role, step.scope())));
        Values.at(question.values(), "actor.id").ifPresent(actor -> found.remove(actor.toString()));
        return new Agreement.Step(
                step.name(), step.title(), step.roles(), step.scope(), people, new ArrayList<>(found));
    }

    private Optional<Instant> due() {
        var situation = question.situation();
        return approval.within()
                .map(question::evaluate)
                .map(within -> approval.workdays()
                        ? situation
                                .calendar()
                                .afterWorkdays(situation.now(), ((Number) within).intValue(), situation.zone())
                        : situation.now().plus((Duration) within));
    }

    private static Texts nobody(List<Agreement.Step> steps) {
        var empty = steps.stream().filter(step -> step.found().isEmpty()).findFirst();
        var title = empty.map(Agreement.Step::title).orElse(steps.getLast().title());
        return new Texts(
                "没有人可以签“" + title.zhHans() + "”这一步，请公司管理员先安排这个岗位的人，再来提交",
                "沒有人可以簽「" + title.zhHant() + "」這一步，請公司管理員先安排這個職務的人，再來送出",
                "Nobody can sign “" + title.en() + "”: the company's admin has to appoint somebody first");
    }
}
