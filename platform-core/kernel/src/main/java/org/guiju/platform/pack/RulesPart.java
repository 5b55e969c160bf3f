package org.guiju.platform.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.Texts;

/** The clauses in force, each as it was worded and with the values it had, from when until when. */
final class RulesPart {

    private static final Texts TITLE = new Texts("执行的制度", "執行的規定", "Rules in force");
    private static final Texts ALWAYS = new Texts("一直有效", "一直有效", "always");

    private final PackWork work;

    RulesPart(PackWork work) {
        this.work = work;
    }

    void write(List<PackReading.Rules> all) {
        var words = work.words();
        var page = work.page(words.of(TITLE));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (var rules : all) {
            page.heading(words.of(rules.regulation().title()));
            for (var state : rules.states()) {
                clause(page, rules, state);
                lines.add(line(rules, state));
            }
        }
        work.add("rules.html", words.of(TITLE), Integer.toString(lines.size()), page);
        work.zip().lines("data/rules.jsonl", lines);
    }

    private void clause(Page page, PackReading.Rules rules, ClauseState state) {
        var words = work.words();
        page.strong(words.of(rules.regulation().number(state.clause().code())) + "  "
                + words.of(state.clause().title()));
        page.text(Wording.text(state, words.language(), words.zone()));
        var since = words.of("自 ", "自 ", "From ")
                + (state.from().equals(Rulebook.ALWAYS) ? words.of(ALWAYS) : words.of(state.from()))
                + state.until()
                        .map(end -> words.of("，到 ", "，至 ", ", until ") + words.of(end))
                        .orElse("");
        var off = state.off() ? words.of(" · 停用", " · 停用", " · switched off") : "";
        page.small(since + off + revision(rules, state) + " · " + words.of("内容校验值 ", "內容校驗值 ", "hash ") + state.hash());
    }

    private String revision(PackReading.Rules rules, ClauseState state) {
        return rules.revisions().containsKey(state.revision())
                ? work.words().of(" · 修订版 ", " · 修訂版 ", " · revision ") + state.revision()
                : "";
    }

    private Map<String, Object> line(PackReading.Rules rules, ClauseState state) {
        var words = work.words();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("clause", state.clause().code().toString());
        line.put("title", words.of(state.clause().title()));
        line.put("text", Wording.text(state, words.language(), words.zone()));
        line.put("from", state.from().toString());
        line.put("until", state.until().map(Object::toString));
        line.put("off", state.off());
        line.put("revision", state.revision());
        line.put("revision_sha256", rules.revisions().getOrDefault(state.revision(), ""));
        line.put("sha256", state.hash());
        return line;
    }
}
