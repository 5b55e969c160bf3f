package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.OwnClauses;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Outline;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Regulation.Chapter;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;

/** Writes the whole of a clause into the draft: a new one at a place, or another version of one that is there. */
@ApplicationScoped
class WriteClause implements PlatformHandler {

    private static final Texts WRONG_ADDRESS = new Texts(
            "新条款的编号写成“制度代号/编号”，编号用字母、数字、点和连字符；也可以不填，由系统取",
            "新條款的編號寫成「制度代號/編號」，編號用字母、數字、點和連字號；亦可不填，由系統取",
            "Write a new clause as CODE/number with letters, digits, dots and hyphens, or leave it empty");
    private static final Texts NO_CHAPTER =
            new Texts("制度里没有这一章，写章的编号", "制度裡沒有這一章，請寫章的編號", "There is no such chapter; write the chapter's number");
    private static final Texts OVERTAKEN = new Texts(
            "你打开以后，别人改了这一条。你写的没有丢，对照现在的写法再决定",
            "你開啟之後，別人改了這一條。你寫的沒有遺失，對照現在的寫法再決定",
            "Somebody changed this clause after you opened it. What you wrote is kept; compare it with theirs and decide");

    @Inject
    Writable writable;

    @Inject
    Reading reading;

    @Inject
    OwnClauses ownClauses;

    @Override
    public String type() {
        return "WriteClause";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<>(writable.regulationProblems(tenant, values));
        if (!problems.isEmpty() || !values.keySet().containsAll(List.of("regulation", "source"))) {
            return problems;
        }
        if (values.containsKey("clause") && Writable.address(values, "clause").isEmpty()) {
            return List.of(new FieldProblem("clause", WRONG_ADDRESS));
        }
        problems.addAll(placeProblems(tenant, values));
        if (problems.isEmpty()) {
            problems.addAll(sourceProblems(tenant, values));
        }
        return problems;
    }

    private List<FieldProblem> placeProblems(TenantId tenant, Map<String, Object> values) {
        var regulation = writable.regulation(tenant, values).orElseThrow();
        if (values.get("chapter") instanceof String chapter
                && Outline.of(regulation).chapter(chapter).isEmpty()) {
            return List.of(new FieldProblem("chapter", NO_CHAPTER));
        }
        return writable.clauseProblems(tenant, values, "before");
    }

    private List<FieldProblem> sourceProblems(TenantId tenant, Map<String, Object> values) {
        var regulation = writable.regulation(tenant, values).orElseThrow();
        var address = address(regulation, values);
        if (values.get("seen") instanceof String seen && isOvertaken(tenant, regulation, address, seen)) {
            return List.of(new FieldProblem("seen", OVERTAKEN));
        }
        var problems = new Problems();
        var source = source(regulation, values, problems);
        source.ifPresent(written ->
                reading.problems(tenant, regulation, List.of(written)).forEach(problems::add));
        return Writable.placed("source", problems.list());
    }

    /** The form begins with the clause as it is. */
    @Override
    public Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        return writable.clause(tenant, Map.copyOf(named), "clause")
                .map(clause -> writable.source(tenant, clause))
                .map(source -> Map.of("source", source.notation(), "seen", source.hash()))
                .orElse(Map.of());
    }

    private boolean isOvertaken(TenantId tenant, Regulation regulation, ClauseCode address, String seen) {
        return regulation.clause(address).isPresent()
                && !writable.draft(tenant, regulation.code())
                        .edit(address)
                        .template()
                        .equals(seen);
    }

    private static Optional<ClauseSource> source(Regulation regulation, Map<String, Object> values, Problems problems) {
        return ClauseSource.own(
                address(regulation, values), regulation.language(), (String) values.get("source"), problems);
    }

    /** What it names, or the next that is free; an address once used is never given again. */
    private static ClauseCode address(Regulation regulation, Map<String, Object> values) {
        return Writable.address(values, "clause").orElseGet(() -> free(regulation));
    }

    private static ClauseCode free(Regulation regulation) {
        return IntStream.iterate(1, next -> next + 1)
                .mapToObj(number -> new ClauseCode(regulation.code(), "C" + number))
                .filter(code -> regulation.clause(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var regulation = writable.regulation(permitted.tenant(), values).orElseThrow();
        var source = source(regulation, values, new Problems()).orElseThrow();
        ownClauses.keep(permitted.tenant(), source.stored(), permitted.now(), permitted.docket());
        var address = address(regulation, values);
        writable.change(
                permitted, regulation.code(), draft -> placed(draft.withOwn(address, source.hash()), address, values));
        return List.of();
    }

    private static Draft placed(Draft draft, ClauseCode address, Map<String, Object> values) {
        var outline = draft.outline();
        if (outline.chapterOf(address).isPresent() && !values.containsKey("chapter")) {
            return draft;
        }
        var begun =
                outline.chapters().isEmpty() ? new Outline(outline.title(), outline.scheme(), List.of(FIRST)) : outline;
        var chapter = Optional.ofNullable((String) values.get("chapter"))
                .orElseGet(() -> begun.chapters().getLast().number());
        return draft.with(begun.with(address, chapter, Writable.address(values, "before")));
    }

    private static final Chapter FIRST = new Chapter("1", new Texts("总则", "總則", "General"), List.of());
}
