package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.enrolment.Checked.Verdict;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/**
 * Checks a list, and once somebody wants it applies it, a row at a time, each by actions of the desk in the name of whoever
 * wanted it.
 */
@ApplicationScoped
class StaffImportRun {

    /** The company is read anew for each. */
    private static final int BATCH = 200;

    private static final Texts CHANGED_MEANWHILE = new Texts(
            "名单检查以后，公司的资料变了；重新导入这一行",
            "名單檢查之後，公司的資料已變更；請重新匯入這一列",
            "The company has changed since the list was checked; import this row again");

    @Inject
    StaffImportSteps steps;

    @Inject
    ActionDesk desk;

    void ahead(TenantId tenant, UUID list) {
        steps.ahead(tenant, list);
    }

    /** Whatever is next for the list. */
    void goOn(TenantId tenant, UUID list) {
        if (!steps.check(tenant, list)) {
            apply(tenant, list);
        }
    }

    private void apply(TenantId tenant, UUID list) {
        var goesOn = true;
        while (goesOn) {
            var batch = steps.next(tenant, list, BATCH);
            goesOn = !batch.rows().isEmpty();
            for (var rows = batch.rows().iterator(); goesOn && rows.hasNext(); ) {
                goesOn = apply(tenant, list, batch, rows.next());
            }
        }
        steps.finish(tenant, list);
    }

    /** Whether to go on. */
    private boolean apply(TenantId tenant, UUID list, StaffImportSteps.Batch batch, StaffImport.Row row) {
        var cells = StaffLists.columns(row.cells());
        if (batch.check().check(row.number(), cells, Map.of()).verdict() == Verdict.PROBLEM) {
            return steps.settle(
                    tenant, list, row.number(), "refused", Optional.of(CHANGED_MEANWHILE), Optional.empty());
        }
        Optional<Answer> last = Optional.empty();
        for (var step : batch.check().plan(cells).steps(batch.today(), batch.file())) {
            if (last.map(Answer::permitted).orElse(true)) {
                last = Optional.of(desk.submit(Actor.person(tenant, batch.by()), submission(list, row, step)));
            }
        }
        var done = last.map(Answer::permitted).orElse(true);
        return steps.settle(
                tenant,
                list,
                row.number(),
                done ? "done" : "refused",
                done ? Optional.empty() : last.flatMap(StaffImportRun::why),
                last.flatMap(Answer::docket));
    }

    /** Under a key of its own, so that a row taken up again by another node is not done twice. */
    private static Submission submission(UUID list, StaffImport.Row row, StaffPlan.Step step) {
        return new Submission(
                step.action(),
                Optional.empty(),
                step.values(),
                "staff-import/" + list + "/" + row.number() + "/" + step.action() + "/"
                        + step.values().getOrDefault("role", ""),
                Submission.Channel.IMPORT);
    }

    /** The first thing the desk says against it. */
    private static Optional<Texts> why(Answer answer) {
        return Stream.of(
                        answer.shut().map(Answer.Shut::says).stream(),
                        answer.problems().stream().map(problem -> problem.says()),
                        answer.decision().stream()
                                .flatMap(decision -> decision.findings().stream())
                                .flatMap(found -> says(found.finding()).stream()))
                .flatMap(all -> all)
                .findFirst();
    }

    private static List<Texts> says(Finding finding) {
        return switch (finding) {
            case Finding.Refuses refuses -> List.of(refuses.says());
            case Finding.Requires requires -> List.of(requires.says());
            case Finding.Pends pends -> List.of(pends.says());
            case Finding.Awaits awaits -> List.of(awaits.says());
            default -> List.of();
        };
    }
}
