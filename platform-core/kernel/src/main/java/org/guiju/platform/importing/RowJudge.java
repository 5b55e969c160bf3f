package org.guiju.platform.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.sdk.decision.Finding;

/** What the desk's answer means for a row. */
public final class RowJudge {

    private static final Map<String, Texts> FAULTS = Map.of(
            "ERROR",
                    new Texts(
                            "这一格的公式出错了，请改好再导入",
                            "這一格的公式發生錯誤，請修正後再匯入",
                            "The formula of this cell ended in an error; mend it"),
            "UNCOMPUTED",
                    new Texts(
                            "这一格的公式没有算出结果，请在表格软件里打开并保存一次",
                            "這一格的公式沒有計算結果，請在試算表軟體中開啟並儲存一次",
                            "The formula of this cell was never computed; open and save the file once"),
            "IMPRECISE",
                    new Texts(
                            "数字太长，表格软件已丢掉末几位；把这一列设为文本后重新填写",
                            "數字太長，試算表軟體已遺失末幾位；請將這一欄設為文字後重新填寫",
                            "The number is so long that its last digits are lost; make the column text and type it again"),
            "LONG", new Texts("这一格的文字太长", "這一格的文字太長", "This cell holds too much text"));

    private RowJudge() {}

    static Remark fault(String field, String fault) {
        return new Remark(field, FAULTS.get(fault));
    }

    public static Judged judge(Answer answer, Verdict permitted) {
        var says = new ArrayList<Remark>();
        answer.problems().forEach(problem -> says.add(new Remark(problem.field(), problem.says())));
        answer.shut()
                .filter(shut -> shut.why() == Answer.Why.NOT_YET)
                .ifPresent(shut -> says.add(new Remark(Occasion.HAPPENED, shut.says())));
        if (!says.isEmpty()) {
            return Judged.of(Verdict.WRONG, says);
        }
        answer.shut().ifPresent(shut -> says.add(new Remark("", shut.says())));
        answer.decision()
                .ifPresent(decision -> decision.findings().forEach(found -> says.addAll(remark(found.finding()))));
        var record = answer.records().stream().findFirst();
        return new Judged(verdict(answer, permitted), says, answer.docket(), record, "");
    }

    private static Verdict verdict(Answer answer, Verdict permitted) {
        return switch (answer.decision().map(made -> made.outcome()).orElse(Outcome.REFUSED)) {
            case PERMITTED -> permitted;
            case REFUSED -> Verdict.REFUSED;
            case PENDING, AWAITING -> Verdict.WAITS;
        };
    }

    private static List<Remark> remark(Finding finding) {
        return switch (finding) {
            case Finding.Refuses(Texts says) -> List.of(new Remark("", says));
            case Finding.Warns(Texts says) -> List.of(new Remark("", says));
            case Finding.Pends(Texts says) -> List.of(new Remark("", says));
            case Finding.Requires(Texts says, Optional<String> field) -> List.of(new Remark(field.orElse(""), says));
            case Finding.Awaits awaits -> List.of(new Remark("", awaits.says()));
            default -> List.of();
        };
    }
}
