package org.guiju.platform.pack;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.pack.Page.Cell;
import org.guiju.sdk.Texts;

/** What was due: done, done late, missed, or not due yet. */
final class ChecksPart {

    private static final Texts TITLE = new Texts("该做的检查和事项", "應做的檢查與事項", "What was due");
    private static final Texts NONE = new Texts("这段时间没有到期的事项。", "這段期間沒有到期的事項。", "Nothing was due in this period.");

    private final PackWork work;

    ChecksPart(PackWork work) {
        this.work = work;
    }

    private enum Result {
        IN_TIME(new Texts("按时", "準時", "In time")),
        LATE(new Texts("迟了", "遲了", "Late")),
        MISSED(new Texts("没做", "未做", "Missed")),
        OPEN(new Texts("还没到期", "尚未到期", "Not due yet"));

        private final Texts name;

        Result(Texts name) {
            this.name = name;
        }
    }

    void write(List<PackRecords.Owed> owed, Instant now) {
        var words = work.words();
        var page = work.page(words.of(TITLE));
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        owed.forEach(one -> counts.merge(result(one, now), 1, Integer::sum));
        var summary = Arrays.stream(Result.values())
                .map(result -> words.of(result.name) + " " + counts.getOrDefault(result, 0))
                .collect(Collectors.joining(" · "));
        page.text(summary);
        if (owed.isEmpty()) {
            page.text(words.of(NONE));
        } else {
            page.table(header(), owed.stream().map(one -> cells(one, now)).toList());
        }
        work.add("checks.html", words.of(TITLE), summary, page);
        work.zip()
                .lines(
                        "data/checks.jsonl",
                        owed.stream().map(one -> line(one, now)).toList());
    }

    private List<String> header() {
        var words = work.words();
        return List.of(
                words.of("到期", "到期", "Due"),
                words.of("事项", "事項", "What"),
                words.of("条款", "條款", "Clause"),
                words.of("部门", "部門", "Unit"),
                words.of("谁负责", "誰負責", "Who"),
                words.of("结果", "結果", "Result"),
                words.of("完成时间", "完成時間", "Done at"));
    }

    private List<Cell> cells(PackRecords.Owed owed, Instant now) {
        var words = work.words();
        return List.<String>of(
                        words.of(owed.due()),
                        words.of(owed.title()),
                        owed.clause(),
                        owed.unit()
                                .map(unit -> work.subject().units().get(unit))
                                .map(Unit::getName)
                                .map(words::of)
                                .orElse(""),
                        owed.holders().stream().map(words::person).collect(Collectors.joining("、")),
                        words.of(result(owed, now).name),
                        owed.closed().map(words::of).orElse(""))
                .stream()
                .<Cell>map(Cell.Words::new)
                .toList();
    }

    private static Result result(PackRecords.Owed owed, Instant now) {
        if (owed.done()) {
            return owed.closed().filter(owed.due()::isBefore).isPresent() ? Result.LATE : Result.IN_TIME;
        }
        return owed.open() && !owed.due().isBefore(now) ? Result.OPEN : Result.MISSED;
    }

    private Map<String, Object> line(PackRecords.Owed owed, Instant now) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("clause", owed.clause());
        line.put("title", work.words().of(owed.title()));
        line.put("due", owed.due().toString());
        line.put("done_at", owed.closed().map(Object::toString));
        line.put("result", result(owed, now).name().toLowerCase(Locale.ROOT));
        line.put("people", owed.holders().stream().map(work.words()::person).toList());
        return line;
    }
}
