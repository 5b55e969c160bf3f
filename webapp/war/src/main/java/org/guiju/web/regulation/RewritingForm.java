package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.verdict.Outlook;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** Puts a part of a clause, written otherwise, into the draft; what is not taken stays as it was typed. */
@Named("rewriting")
@RequestScoped
public class RewritingForm {

    @Inject
    private ActionDesk desk;

    @Inject
    private Regulations regulations;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String part = "";
    private String typed = "";
    private List<String> refusals = List.of();
    private boolean overtaken;
    private Outlook outlook;

    /** Takes {@code part}, {@code value} and {@code seen} from the request; whether the draft has them now. */
    boolean put(ClauseCode clause) {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        part = sent.getOrDefault("part", "");
        typed = sent.getOrDefault("value", "");
        Map<String, Object> values = new HashMap<>(
                Map.of("regulation", clause.regulation(), "clause", clause.toString(), "part", part, "value", typed));
        Optional.ofNullable(sent.get("seen"))
                .filter(seen -> !seen.isBlank())
                .ifPresent(seen -> values.put("seen", seen));
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        "ChangeClause",
                        Optional.empty(),
                        values,
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        overtaken =
                answer.problems().stream().anyMatch(problem -> problem.field().equals("seen"));
        outlook = outlooks.of(regulations.library().actionType("ChangeClause").orElseThrow(), answer);
        refusals = answer.permitted() ? List.of() : refusals(answer);
        return answer.permitted();
    }

    /** What the clauses said about the part put last. */
    Outlook outlook() {
        return outlook;
    }

    private List<String> refusals(Answer answer) {
        var said = Stream.concat(
                        answer.problems().stream().map(problem -> words.text(problem.says())),
                        outlook.lines().stream().map(FindingLine::text))
                .distinct()
                .toList();
        return said.isEmpty() ? List.of(outlook.verdict().detail()) : said;
    }

    /** Why a part was not taken; none where it was. */
    public List<String> refusals(String of) {
        return part.equals(of) ? refusals : List.of();
    }

    /** Whether somebody else wrote the part otherwise meanwhile. */
    public boolean overtaken(String of) {
        return part.equals(of) && overtaken;
    }

    /** What stands in the part's field: what was typed last, even if it was not taken. */
    public String typed(String of, String kept) {
        return part.equals(of) && !refusals.isEmpty() ? typed : kept;
    }
}
