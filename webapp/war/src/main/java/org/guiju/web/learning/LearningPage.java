package org.guiju.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.attestation.Courses;
import org.guiju.platform.attestation.Courses.Course;
import org.guiju.platform.attestation.Receipts;
import org.guiju.platform.attestation.Trainings;
import org.guiju.platform.attestation.Trainings.Pass;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.control.Attestation;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** 培训与签收. */
@Named("learning")
@RequestScoped
public class LearningPage {

    @Inject
    private Courses courses;

    @Inject
    private Trainings trainings;

    @Inject
    private Receipts receipts;

    @Inject
    private Organisation organisation;

    @Inject
    private Regulations regulations;

    @Inject
    private ActionDesk desk;

    @Inject
    private Outlooks outlooks;

    @Inject
    private ClauseReader reader;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<ToSign> toSign = List.of();
    private List<CourseLine> lines = List.of();
    private List<SignedLine> signedLines = List.of();
    private boolean recorder;

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.LEARNING)) {
            return;
        }
        recorder = regulations
                .actionType(me.tenant(), "RecordTraining")
                .filter(type -> type.openTo(me.roles(), false))
                .isPresent();
        var signed = receipts.of(me.tenant(), me.employee());
        toSign = courses.toSign(me.tenant(), me.employee(), words.now()).stream()
                .map(state -> toSign(state, signed.contains(state.hash())))
                .sorted(Comparator.comparing(ToSign::signed))
                .toList();
        lines = courses();
        signedLines = recorder ? signed() : List.of();
    }

    private List<SignedLine> signed() {
        var counts = receipts.counts(me.tenant());
        return courses.attested(me.tenant(), words.now()).stream()
                .map(state -> new SignedLine(
                        clauses.chip(state.clause().code()),
                        words.text(state.clause().title()),
                        counts.getOrDefault(state.hash(), 0),
                        "/act.xhtml?type=RecordRefusedReceipt&clause="
                                + URLEncoder.encode(state.clause().code().toString(), StandardCharsets.UTF_8)
                                + "&back=" + Place.LEARNING.href()))
                .toList();
    }

    private ToSign toSign(ClauseState state, boolean signed) {
        var code = state.clause().code();
        return new ToSign(
                code.toString(),
                clauses.chip(code, "").label(),
                words.text(state.clause().title()),
                reader.pieces(state),
                state.hash(),
                opens(state),
                signed);
    }

    private String opens(ClauseState state) {
        return state.clause().controls().stream()
                .filter(control -> control.kind() instanceof Attestation)
                .flatMap(control -> regulations.actionType(me.tenant(), control.on()).stream())
                .map(type -> words.text(type.title()))
                .distinct()
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private List<CourseLine> courses() {
        var passes = trainings.all(me.tenant());
        var names = organisation.names(me.tenant());
        return courses.courses(me.tenant(), words.now()).values().stream()
                .map(course -> line(course, passes, names))
                .toList();
    }

    private CourseLine line(Course course, List<Pass> passes, Map<UUID, String> names) {
        var passed = passes.stream()
                .filter(pass -> pass.course().equals(course.code()))
                .toList();
        var title = words.text(course.title());
        return new CourseLine(
                title,
                course.clauses().stream()
                        .map(state -> words.text(state.clause().title()))
                        .collect(Collectors.joining(words.of("list.comma"))),
                passed.stream()
                        .filter(pass -> pass.employee().equals(me.employee()))
                        .map(pass -> day(pass.at()))
                        .findFirst()
                        .orElse(""),
                recorder
                        ? passed.stream()
                                .map(pass ->
                                        new CourseLine.Passed(names.getOrDefault(pass.employee(), ""), day(pass.at())))
                                .toList()
                        : List.of(),
                "/act.xhtml?type=RecordTraining&course=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&back="
                        + Place.LEARNING.href());
    }

    private String day(Instant at) {
        return words.day(at.atZone(words.zone()).toLocalDate());
    }

    /** Signs for the clause as the page has shown it. */
    public void sign() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var sent = external.getRequestParameterMap();
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        "SignClause",
                        Optional.empty(),
                        Map.of("clause", sent.getOrDefault("clause", ""), "hash", sent.getOrDefault("hash", "")),
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        var type = regulations.library().actionType("SignClause").orElseThrow();
        external.getFlash().setKeepMessages(true);
        if (answer.permitted()) {
            tell(FacesMessage.SEVERITY_INFO, words.of("learning.signed"), "");
        } else {
            var outlook = outlooks.of(type, answer);
            tell(FacesMessage.SEVERITY_ERROR, outlook.verdict().title(), outlook.why());
        }
        external.redirect(external.getRequestContextPath() + Place.LEARNING.href());
    }

    private static void tell(FacesMessage.Severity severity, String summary, String detail) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
    }

    public List<ToSign> getToSign() {
        return toSign;
    }

    public List<CourseLine> getCourses() {
        return lines;
    }

    /** Clauses that others sign for; empty for readers who do not record trainings. */
    public List<SignedLine> getSigned() {
        return signedLines;
    }

    /** Whether the reader may record that people have passed. */
    public boolean isRecorder() {
        return recorder;
    }
}
