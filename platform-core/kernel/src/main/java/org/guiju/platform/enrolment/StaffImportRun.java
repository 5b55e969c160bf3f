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

/** Applies a list, a row at a time, each by actions of the desk in the name of whoever wanted it. */
@ApplicationScoped
class StaffImportRun {

    private static final int BATCH = 25;

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

    void apply(TenantId tenant, UUID list) {
        for (var batch = steps.next(tenant, list, BATCH); !batch.rows().isEmpty(); batch = steps.next(tenant, list, BATCH)) {
            for (var row : batch.rows()) {
                apply(tenant, list, batch, row);
            }
            steps.ahead(tenant, list);
        }
        steps.finish(tenant, list);
    }

    private void apply(TenantId tenant, UUID list, StaffImportSteps.Batch batch, StaffImport.Row row) {
        var cells = StaffLists.columns(row.cells());
        if (batch.check().check(row.number(), cells, Map.of()).verdict() == Verdict.PROBLEM) {
            steps.settle(tenant, list, row.number(), "refused", Optional.of(CHANGED_MEANWHILE), Optional.empty());
            return;
        }
        var plan = batch.check().plan(cells);
        Optional<Answer> last = Optional.empty();
        var number = 0;
        for (var step : plan.steps(batch.today(), batch.file())) {
            var answer = desk.submit(
                    Actor.person(tenant, batch.by()),
                    new Submission(
                            step.action(),
                            Optional.empty(),
                            step.values(),
                            "staff-import/" + list + "/" + row.number() + "/" + step.action() + "/" + number++,
                            Submission.Channel.IMPORT));
            last = Optional.of(answer);
            if (!answer.permitted()) {
                break;
            }
        }
        var done = last.map(Answer::permitted).orElse(true);
        steps.settle(
                tenant,
                list,
                row.number(),
                done ? "done" : "refused",
                done ? Optional.empty() : last.flatMap(StaffImportRun::why),
                last.flatMap(Answer::docket));
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
