package org.guiju.web.act;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.decision.Decision.Outcome;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.verdict.Outlook;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** One action: fill in, see what the rules say, submit once. */
@Named("act")
@ViewScoped
public class ActPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int TOLD = 3;
    private static final String REASON = " reason";

    /** Behind the name of a signature's field: who signs. */
    private static final String SIGNER = " by";

    @Inject
    private ActionDesk desk;

    @Inject
    private Forms forms;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String type;
    private String subject;
    private String back;
    private String reason;
    private String key = UUID.randomUUID().toString();
    private boolean tried;
    private Instant since;
    private final Map<String, Object> typed = new LinkedHashMap<>();
    private final TreeMap<String, String> given = new TreeMap<>();
    private String unfinished = "";
    private transient Form form;
    private transient Answer answer;
    private transient Outlook outlook;

    /** Takes over what the link to this page already knows, and shows what the rules say so far. */
    public void open() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        if (type == null || forms.form(type, subjectId(), given).isEmpty()) {
            faces.getExternalContext().responseSendError(404, "");
            faces.responseComplete();
            return;
        }
        form().inputs().forEach(input -> Optional.ofNullable(
                        faces.getExternalContext().getRequestParameterMap().get(input.name()))
                .ifPresent(value -> {
                    typed.put(input.name(), value);
                    given.put(input.name(), value);
                }));
        form = null;
        forms.standing(type, given).forEach(typed::putIfAbsent);
        unfinished = forms.unfinished(draftKey())
                .map(draft -> words.of("act.resume", words.moment(draft.savedAt())))
                .orElse("");
    }

    /** Puts back what was typed the last time. */
    public void resume() {
        forms.unfinished(draftKey()).ifPresent(draft -> draft.typed().forEach((name, value) -> {
            if (REASON.equals(name)) {
                reason = value.toString();
            } else if (!given.containsKey(name)) {
                typed.put(name, value);
            }
        }));
        unfinished = "";
    }

    /** Keeps what is typed and asks the rules again; called while typing. */
    public void tryOut() {
        unfinished = "";
        forms.keep(draftKey(), own());
        ask();
    }

    /** One draft for each form, and for each thing it was opened about. */
    private String draftKey() {
        return type + subjectId().map(id -> " " + id).orElse("") + (given.isEmpty() ? "" : " " + given);
    }

    private Map<String, Object> own() {
        Map<String, Object> own = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (!given.containsKey(name) && value != null && !value.toString().isBlank()) {
                own.put(name, value instanceof Object[] many ? List.of(many) : value);
            }
        });
        Optional.ofNullable(reason).filter(text -> !text.isBlank()).ifPresent(text -> own.put(REASON, text));
        return own;
    }

    private void ask() {
        answer = desk.dryRun(me.actor(), submission());
        outlook = outlooks.of(form().type(), answer);
    }

    public void submit() throws IOException {
        tried = true;
        since = words.now();
        answer = desk.submit(me.actor(), submission());
        outlook = outlooks.of(form().type(), answer);
        if (answer.permitted() || isHeld()) {
            forms.forget(draftKey());
        }
        if (answer.permitted()) {
            leave("act.done", FacesMessage.SEVERITY_INFO);
        } else if (isHeld()) {
            leave(isAwaiting() ? "act.awaiting" : "act.held", FacesMessage.SEVERITY_WARN);
        } else {
            key = UUID.randomUUID().toString();
            tell(
                    FacesMessage.SEVERITY_ERROR,
                    words.of("act.kept", outlook.verdict().title()),
                    outlook.why());
        }
    }

    private boolean isHeld() {
        return answer.docket().isPresent()
                && answer.decision()
                        .filter(made -> made.outcome() == Outcome.PENDING || made.outcome() == Outcome.AWAITING)
                        .isPresent();
    }

    private boolean isAwaiting() {
        return answer.decision()
                .filter(made -> made.outcome() == Outcome.AWAITING)
                .isPresent();
    }

    private void leave(String message, FacesMessage.Severity severity) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        tell(severity, words.of(message, words.text(form().type().title())), told());
        external.redirect(external.getRequestContextPath() + next());
    }

    private void tell(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }

    private String told() {
        return outlook.lines().stream()
                .map(FindingLine::text)
                .filter(text -> !text.isBlank())
                .limit(TOLD)
                .collect(Collectors.joining(words.of("list.stop")));
    }

    /** Back where the link said, else to what was made, else to the record. Only places inside the application count. */
    private String next() {
        if (back != null && back.matches("/[a-z][^\\\\]*")) {
            return back;
        }
        return subjectId()
                .map(subject -> forms.made(answer.records(), since).orElse(subject))
                .or(() -> forms.mostPressing(answer.records(), since))
                .map(record -> "/record.xhtml?id=" + record)
                .orElseGet(() -> me.start().href());
    }

    private Submission submission() {
        Map<String, Object> raw = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (value != null && !name.endsWith(SIGNER)) {
                raw.put(name, value instanceof Object[] many ? List.of(many) : value);
            }
        });
        form().inputs().stream()
                .filter(input -> input.form().equals("signature"))
                .map(Input::name)
                .forEach(name -> raw.put(name, signature(name)));
        return new Submission(type, subjectId(), raw, key, Submission.Channel.PAGE, Optional.ofNullable(reason));
    }

    private Map<String, Object> signature(String name) {
        return Map.of(
                "image", Objects.requireNonNullElse(typed.get(name), ""),
                "by", Objects.requireNonNullElse(typed.get(name + SIGNER), ""));
    }

    /** Files that a field holds already, as the script that shows them reads them. */
    public String files(String field) {
        return forms.files(Objects.requireNonNullElse(typed.get(field), "").toString());
    }

    private Optional<UUID> subjectId() {
        return Optional.ofNullable(subject).filter(id -> id.length() == 36).map(UUID::fromString);
    }

    private Form form() {
        if (form == null) {
            form = forms.form(type, subjectId(), given).orElseThrow();
        }
        return form;
    }

    public Outlook getOutlook() {
        if (outlook == null) {
            ask();
        }
        return outlook;
    }

    /** What is wrong with a field: at once where something is typed, after an attempt also where nothing is. */
    public String problem(String field) {
        getOutlook();
        var shown = tried
                || typed.get(field) != null && !typed.get(field).toString().isBlank();
        return answer.problems().stream()
                .filter(problem -> shown && problem.field().equals(field))
                .map(FieldProblem::says)
                .map(words::text)
                .findFirst()
                .orElse("");
    }

    /** What is wrong with things that the link has settled, and that no field of the form could be mended for. */
    public List<String> getSettledProblems() {
        getOutlook();
        return answer.problems().stream()
                .filter(problem -> given.containsKey(problem.field()))
                .map(FieldProblem::says)
                .map(words::text)
                .toList();
    }

    /** Whether some clause lets it pass only with a reason. */
    public boolean isReasonWanted() {
        return reason != null
                || getOutlook().lines().stream().anyMatch(line -> line.field().equals("reason"))
                        && form().type().field("reason").isEmpty();
    }

    public List<Input> getInputs() {
        return form().inputs().stream()
                .filter(input -> !given.containsKey(input.name()))
                .toList();
    }

    /** What the link has settled already. */
    public List<Given> getGivens() {
        return forms.given(form().type(), given);
    }

    /** Offer to go on with what was typed the last time; empty when there is nothing. */
    public String getUnfinished() {
        return unfinished;
    }

    public String getTitle() {
        return words.text(form().type().title());
    }

    public String getHelp() {
        return words.text(form().type().help());
    }

    public String getSubmitLabel() {
        return words.text(form().type().submit());
    }

    public String getSubjectTitle() {
        return form().subject().orElse("");
    }

    public String getBackHref() {
        return back != null && back.matches("/[a-z][^\\\\]*")
                ? back
                : subjectId().map(record -> "/record.xhtml?id=" + record).orElseGet(() -> me.start()
                        .href());
    }

    /** What the place before this one is called. */
    public String getBackLabel() {
        var href = getBackHref();
        return form().subject()
                .filter(title -> href.startsWith("/record.xhtml"))
                .orElseGet(() -> words.orElse(
                        "nav." + href.replaceAll("^/|\\.xhtml.*$", "").replace('/', '_'), words.of("act.cancel")));
    }

    public Map<String, Object> getTyped() {
        return typed;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
