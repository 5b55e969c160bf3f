package org.guiju.platform.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.importing.ListKind;
import org.guiju.platform.importing.RowJudge;
import org.guiju.sdk.Texts;

/** Does what a row of a list of staff wants by as many actions of the desk as that takes. */
record StaffJudge(ListKind.Work work, StaffCheck check, LocalDate today, ActionDesk desk) implements ListKind.Judge {

    private static final Remark CHANGED_MEANWHILE = new Remark(
            "",
            new Texts(
                    "名单检查以后，公司的资料变了；重新导入这一行",
                    "名單檢查之後，公司的資料已變更；請重新匯入這一列",
                    "The company has changed since the list was checked; import this row again"));

    @Override
    public Judged check(ListKind.Row row) {
        return check.check(StaffColumn.cells(row.cells()));
    }

    @Override
    public void apply(ListKind.Row row, Consumer<Judged> noted) {
        if (check(row).verdict() == Verdict.WRONG) {
            noted.accept(Judged.of(Verdict.REFUSED, List.of(CHANGED_MEANWHILE)));
            return;
        }
        Optional<Answer> last = Optional.empty();
        for (var step : check.plan(StaffColumn.cells(row.cells())).steps(today, work.file())) {
            if (last.map(Answer::permitted).orElse(true)) {
                last = Optional.of(desk.submit(Actor.person(work.tenant(), work.by()), submission(row, step)));
            }
        }
        noted.accept(last.map(answer -> RowJudge.judge(answer, Verdict.DONE))
                .orElseGet(() -> Judged.of(Verdict.DONE, List.of())));
    }

    /** Under a key of its own, so that a row taken up again by another node is not done twice. */
    private Submission submission(ListKind.Row row, StaffPlan.Step step) {
        return new Submission(
                step.action(),
                Optional.empty(),
                step.values(),
                "staff-import/" + work.list() + "/" + row.number() + "/" + step.action() + "/"
                        + step.values().getOrDefault("role", ""),
                Submission.Channel.IMPORT);
    }
}
