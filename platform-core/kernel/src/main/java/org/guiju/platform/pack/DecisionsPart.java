package org.guiju.platform.pack;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.pack.Page.Cell;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.sdk.Texts;

/** What was decided, and what the clauses said; each with its place in the chain. */
final class DecisionsPart implements AutoCloseable {

    private static final Texts TITLE = new Texts("裁定台账", "裁定臺帳", "Decisions");
    private static final Map<String, Texts> OUTCOMES = Map.of(
            "PERMITTED", new Texts("准许", "准許", "Permitted"),
            "REFUSED", new Texts("拒绝", "拒絕", "Refused"),
            "PENDING", new Texts("挂起", "擱置", "Pending"),
            "AWAITING", new Texts("等人同意", "等待同意", "Awaiting consent"));

    private final PackWork work;
    private final Function<String, Optional<ActionType>> types;
    private final Page page;
    private final Spool lines = new Spool();
    private int count;
    private long first;
    private long last;

    DecisionsPart(PackWork work, Function<String, Optional<ActionType>> types) {
        this.work = work;
        this.types = types;
        this.page = work.page(work.words().of(TITLE));
        page.small(
                work.words()
                        .of(
                                "序号是公司裁定链里的位置；缺的序号是别的部门或别的制度的裁定。",
                                "序號是公司裁定鏈中的位置；缺少的序號屬於其他部門或其他規定的裁定。",
                                "The number is the place in the company's chain; missing ones belong to other units or rules."));
        page.begin(header());
    }

    void add(Disclosure entry) {
        first = first == 0 ? entry.sealed().position() : first;
        last = entry.sealed().position();
        count++;
        lines.add(Json.write(entry.line()) + "\n");
        page.row(cells(entry));
    }

    /** Position of the first one shown; 0 when there is none. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    int count() {
        return count;
    }

    void write() {
        var words = work.words();
        page.end();
        if (count == 0) {
            page.text(words.of("这段时间没有裁定。", "這段期間沒有裁定。", "Nothing was decided in this period."));
        }
        work.add("decisions.html", words.of(TITLE), Integer.toString(count), page);
        lines.into(work.zip(), "data/decisions.jsonl");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<String> header() {
        var words = work.words();
        return List.of(
                words.of("序号", "序號", "No."),
                words.of("时间", "時間", "Time"),
                words.of("谁", "誰", "Who"),
                words.of("做什么", "做什麼", "What"),
                words.of("内容", "內容", "With"),
                words.of("结果", "結果", "Outcome"),
                words.of("制度怎么说", "規定怎麼說", "What the rules said"));
    }

    private List<Cell> cells(Disclosure entry) {
        var words = work.words();
        var code = (String) entry.core().get("action_type");
        var type = types.apply(code);
        var said = entry.said().stream()
                .map(finding -> finding.getKey() + " " + words.of(finding.getValue()))
                .collect(Collectors.joining("\n"));
        var files = type.map(known -> work.files(StoredFile.in(known.fields(), entry.action())))
                .orElse(List.of());
        return List.of(
                new Cell.Words(Long.toString(entry.sealed().position())),
                new Cell.Words(time(entry)),
                new Cell.Words(words.person(entry.core().get("actor_id"))),
                new Cell.Words(type.map(known -> words.of(known.title())).orElse("")),
                new Cell.Both(with(entry, type), files),
                new Cell.Words(words.of(OUTCOMES.get((String) entry.core().get("outcome")))),
                new Cell.Words(said));
    }

    /** When it was decided, and when it happened where we were told later. */
    private String time(Disclosure entry) {
        var words = work.words();
        var decided = words.of(instant(entry, "decided_at").orElseThrow());
        return instant(entry, "happened_at")
                .map(at -> words.of(at) + "\n" + words.of("后来收到 ", "後來收到 ", "received ") + decided)
                .orElse(decided);
    }

    private static Optional<Instant> instant(Disclosure entry, String name) {
        return Optional.ofNullable(entry.core().get(name))
                .map(Object::toString)
                .map(OffsetDateTime::parse)
                .map(OffsetDateTime::toInstant);
    }

    private String with(Disclosure entry, Optional<ActionType> type) {
        return type.stream()
                .flatMap(known -> known.fields().stream())
                .filter(field -> entry.action().get(field.name()) != null)
                .filter(field -> !List.of(FieldKind.FILE, FieldKind.FILES, FieldKind.SIGNATURE)
                        .contains(field.kind()))
                .flatMap(
                        field -> Stream.of(work.words().of(field, entry.action().get(field.name())))
                                .filter(value -> !value.isEmpty())
                                .map(value -> work.words().of(field.label()) + " " + value))
                .collect(Collectors.joining("\n"));
    }
}
