package org.guiju.web.regulation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.act.Choice;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.shell.Sitting;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.verdict.Mood;
import org.guiju.web.verdict.Outlook;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** 修订: the open draft of a regulation, one clause at a time, with what publishing it would meet. */
@Named("workbench")
@RequestScoped
public class WorkbenchPage {

    @Inject
    private ActionDesk desk;

    @Inject
    private Regulations regulations;

    @Inject
    private Drafts drafts;

    @Inject
    private Benches benches;

    @Inject
    private Workings workings;

    @Inject
    private RewritingForm rewriting;

    @Inject
    private WordsForm rewording;

    @Inject
    private BenchTree benchTree;

    @Inject
    private Affected whoIsAffected;

    @Inject
    private Presence presence;

    @Inject
    private Doubts doubts;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Guardrails guardrails;

    @Inject
    private Clauses clauses;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code;
    private String clause;
    private List<Choice> shelf = List.of();
    private List<TreeChapter> tree = List.of();
    private List<ApprovalLine> approvals = List.of();
    private List<String> affected = List.of();
    private List<String> others = List.of();
    private List<Doubt> doubtful = List.of();
    private List<Clash> clashes = List.of();
    private List<Working> written = List.of();
    private String seen = "";
    private Regulation regulation;
    private Bench bench;
    private Optional<DraftRow> draft = Optional.empty();
    private List<String> unfinished = List.of();
    private Outlook effect;
    private Refused refused = new Refused("", "", "");
    private int changes;
    private boolean own;

    /** A value that was not taken, kept to be mended. */
    private record Refused(String parameter, String value, String why) {}

    /** A form of this page names its clause itself, since its fields have to be there again before they can be read. */
    @PostConstruct
    void layOutAgain() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && me.mayEnter(Place.WORKBENCH)) {
            var sent = faces.getExternalContext().getRequestParameterMap();
            code = sent.get("code");
            clause = sent.get("clause");
            sitting.read(this::read);
        }
    }

    public void load() throws IOException {
        if (!door.lets(Place.WORKBENCH)) {
            return;
        }
        sitting.read(this::read);
        if (door.finds(regulation != null)) {
            weigh();
        }
    }

    private void weigh() {
        if (changes > 0) {
            effect = effect(draft.orElseThrow());
        }
    }

    private boolean read() {
        var own = drafts.shelf(me.tenant());
        shelf = own.stream()
                .map(one -> new Choice(one.code(), words.text(one.title())))
                .toList();
        own.stream()
                .filter(one -> code == null || code.isBlank() || one.code().equals(code))
                .reduce((first, second) -> second)
                .flatMap(one -> drafts.revisable(me.tenant(), one.code()))
                .ifPresent(this::layOut);
        return regulation != null;
    }

    private void layOut(Regulation found) {
        regulation = found;
        code = found.code();
        draft = drafts.open(me.tenant(), code);
        var proposed = benches.proposed(draft);
        changes = proposed.changed().size()
                + (int) draft.stream()
                        .flatMap(row -> drafts.read(me.tenant(), row).arrangement().stream())
                        .count();
        var here = here(found);
        tree = benchTree.of(found, draft, here);
        here.ifPresent(one -> layOut(one, proposed));
        affected = whoIsAffected.by(proposed);
        others = presence
                .at(
                        me.tenant(),
                        code,
                        me.actor().employee(),
                        here.map(ClauseCode::number).orElse(""))
                .stream()
                .map(seat -> words.of(
                        "bench.others.at",
                        me.names().getOrDefault(seat.person().toString(), ""),
                        found.code() + "/" + seat.clause()))
                .toList();
        doubtful = draft.map(doubts::of).orElse(List.of());
        clashes = draft.map(doubts::clashes).orElse(List.of());
        approvals = draft.map(DraftRow::approvals).orElse(List.of()).stream()
                .map(approval -> new ApprovalLine(
                        approval.clause().number() + " "
                                + words.text(clauses.name(approval.clause()).title()),
                        me.names().getOrDefault(approval.approver().toString(), ""),
                        approval.reason(),
                        words.moment(approval.at())))
                .toList();
    }

    /** The clause asked for, or the first; a regulation that is only begun has none. */
    private Optional<ClauseCode> here(Regulation found) {
        var codes = found.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .toList();
        return codes.stream()
                .filter(one -> one.number().equals(clause))
                .findFirst()
                .or(() -> codes.stream().findFirst());
    }

    private void layOut(ClauseCode here, Benches.Proposed proposed) {
        clause = here.number();
        benches.bench(here, proposed).ifPresent(laid -> bench = laid);
        var source = workings.source(here);
        seen = source.hash();
        written = workings.of(source, benches.titles(here, proposed));
        rewording.layOut(drafts.words(me.tenant(), here));
        own = drafts.current(me.tenant(), code).layer(here) == Layer.COMPANY;
    }

    /** What its author would be told on publishing; approvers need to see the same. */
    private Outlook effect(DraftRow row) {
        var type = regulations.library().actionType("PublishRevision").orElseThrow();
        var answer = desk.dryRun(
                Actor.person(me.tenant(), row.getAuthorId()),
                new Submission(
                        type.code(),
                        Optional.empty(),
                        Map.of(
                                "draft",
                                row.getId().toString(),
                                "effective_from",
                                words.getToday().plusDays(1).toString()),
                        "effect",
                        Submission.Channel.PAGE));
        unfinished = answer.problems().stream()
                .map(problem -> words.text(problem.says()))
                .toList();
        return outlooks.of(type, answer);
    }

    /** Puts the value of one parameter, sent as {@code parameter} and {@code value}, into the draft. */
    public void change() throws IOException {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var parameter = sent.get("parameter");
        put(
                parameter,
                sent.getOrDefault("value", ""),
                sent.containsKey("value")
                        ? Map.of("parameter", parameter, "value", value(sent))
                        : Map.of("parameter", parameter));
    }

    private void put(String what, String typed, Map<String, Object> change) throws IOException {
        Map<String, Object> values = new HashMap<>(change);
        values.put("regulation", code);
        values.put("clause", code + "/" + clause);
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        "ChangeClause",
                        Optional.empty(),
                        values,
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        var type = regulations.library().actionType("ChangeClause").orElseThrow();
        if (!answer.permitted()) {
            refused = new Refused(what, typed, why(answer, outlooks.of(type, answer)));
            weigh();
            return;
        }
        goOn(outlooks.of(type, answer));
    }

    /** Switches the clause off or on in the draft, as {@code off} says. */
    public void switchClause() throws IOException {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        put("off", "", Map.of("off", sent.get("off")));
    }

    /** Rows are sent as they are filled in. */
    private String value(Map<String, String> sent) {
        var typed = sent.getOrDefault("value", "");
        return regulation
                .clause(new ClauseCode(code, clause))
                .map(found -> found.parameters().get(sent.get("parameter")))
                .filter(parameter -> parameter.kind() == Parameter.Kind.TABLE)
                .map(parameter -> RowsText.value(parameter, typed))
                .orElse(typed);
    }

    /** What a law or another clause has to say about what was written nonetheless. */
    private static void warn(FindingLine line) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, line.title(), line.text()));
    }

    /** Puts a part of the clause, sent as {@code part} and {@code value}, into the draft. */
    public void rewrite() throws IOException {
        if (rewriting.put(new ClauseCode(code, clause))) {
            goOn(rewriting.outlook());
        } else {
            weigh();
        }
    }

    /** Puts title and text, as they are sent, into the draft. */
    public void reword() throws IOException {
        var code = new ClauseCode(this.code, clause);
        if (rewording.put(code)) {
            goOn(rewording.outlook());
        } else {
            sitting.read(() -> {
                rewording.layOut(drafts.words(me.tenant(), code));
                return true;
            });
            weigh();
        }
    }

    /** A new clause at the end of the chapter sent as {@code chapter}. */
    public void add() throws IOException {
        var chapter = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("chapter", "");
        Map<String, Object> values = new HashMap<>(Map.of("regulation", code, "source", blank()));
        if (!chapter.isEmpty()) {
            values.put("chapter", chapter);
        }
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        "WriteClause",
                        Optional.empty(),
                        values,
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        var type = regulations.library().actionType("WriteClause").orElseThrow();
        if (!answer.permitted()) {
            refused = new Refused("add", "", why(answer, outlooks.of(type, answer)));
            weigh();
            return;
        }
        clause = sitting.read(() -> newest(code));
        goOn(outlooks.of(type, answer));
    }

    /** A clause with nothing in it yet, in the language that counts. */
    private String blank() {
        return "title: {%1$s: %2$s}\ntext: {%1$s: %3$s}\n"
                .formatted(regulation.language(), words.of("bench.new.title"), words.of("bench.new.text"));
    }

    /** The address given last. */
    private String newest(String regulation) {
        return drafts.revisable(me.tenant(), regulation).stream()
                .flatMap(found -> found.clauses().keySet().stream())
                .map(ClauseCode::number)
                .filter(number -> number.matches("C\\d+"))
                .max(Comparator.comparingInt(number -> Integer.parseInt(number.substring(1))))
                .orElse("");
    }

    /** What the clauses warn of does not stop the change and is said beside it. */
    private void goOn(Outlook outlook) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, words.of("bench.kept"), words.of("bench.kept.detail")));
        outlook.lines().stream().filter(line -> line.mood() == Mood.WARNS).forEach(WorkbenchPage::warn);
        external.redirect(external.getRequestContextPath() + getHref());
    }

    private String why(Answer answer, Outlook outlook) {
        return answer.problems().stream()
                .map(problem -> words.text(problem.says()))
                .findFirst()
                .or(() -> outlook.lines().stream().map(FindingLine::text).findFirst())
                .orElse(outlook.verdict().detail());
    }

    /** Why a value was not taken; empty where it was. */
    public String refusal(String parameter) {
        return refused.parameter().equals(parameter) ? refused.why() : "";
    }

    /** What was typed last as an answer that was not taken. */
    public String typed(OpenQuestion question) {
        return refused.parameter().equals(question.name()) ? refused.value() : "";
    }

    /** What stands in a value's field: what was typed last, even if it was not taken. */
    public String typed(Knob knob) {
        return refused.parameter().equals(knob.name()) ? refused.value() : knob.typed();
    }

    /** Warnings of law that a named approver can put a name under. */
    public List<Choice> getApprovable() {
        return effect.lines().stream()
                .filter(line -> line.clause().law() && line.mood() == Mood.REQUIRES)
                .map(line -> new Choice(
                        line.clause().href().substring(line.clause().href().indexOf('=') + 1), line.title()))
                .filter(law -> guardrails.takesAName(law.code()))
                .distinct()
                .toList();
    }

    public String getHref() {
        return "/workbench.xhtml?code=" + code + "&clause=" + clause;
    }

    /** The same address as a parameter of another. */
    public String getBack() {
        return URLEncoder.encode(getHref(), StandardCharsets.UTF_8);
    }

    /** Whether it is law, of which units say nothing of their own. */
    public boolean isLaw() {
        return regulation.layer() == Layer.LAW;
    }

    public boolean isAuthor() {
        return me.roles().contains("tenant_admin");
    }

    public List<Clash> getClashes() {
        return clashes;
    }

    public List<Working> getWritten() {
        return written;
    }

    /** The clause as it is shown, by the hash of its content. */
    public String getSeen() {
        return seen;
    }

    public List<Doubt> getDoubtful() {
        return doubtful;
    }

    /** Whether the reader may keep what is doubtful under their name: nobody who changed the draft. */
    public boolean isDecider() {
        boolean may = isAuthor() || isApprover() || me.roles().contains("company_leadership");
        return may
                && draft.filter(row -> row.isTouchedBy(me.actor().employee())).isEmpty();
    }

    public boolean isApprover() {
        return me.roles().contains("legal_approver");
    }

    public String getTitle() {
        return words.text(regulation.title());
    }

    public String getDraftId() {
        return draft.map(row -> row.getId().toString()).orElse("");
    }

    public String getState() {
        return changes == 0
                ? words.of("bench.clean")
                : words.of(
                        "bench.draft",
                        changes,
                        draft.map(row -> words.moment(row.getChangedAt())).orElse(""),
                        draft.map(row -> me.names()
                                        .getOrDefault(row.getAuthorId().toString(), ""))
                                .orElse(""));
    }

    public int getChanges() {
        return changes;
    }

    public List<Choice> getShelf() {
        return shelf;
    }

    /** Posts the changed clauses are about, with the number of people. */
    public List<String> getAffected() {
        return affected;
    }

    /** Who else has the regulation on the workbench, and where. */
    public List<String> getOthers() {
        return others;
    }

    public List<TreeChapter> getTree() {
        return tree;
    }

    /** Whether the clause is the company's own, from nothing. */
    public boolean isOwn() {
        return own;
    }

    public Bench getBench() {
        return bench;
    }

    /** What has to be settled in the draft before it can be published. */
    public List<String> getUnfinished() {
        return unfinished;
    }

    public Outlook getEffect() {
        return effect;
    }

    public List<ApprovalLine> getApprovals() {
        return approvals;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }
}
