package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Rewording;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Sitting;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.verdict.Outlook;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** Title and text of a clause in all languages; where two people wrote the same, both are shown beside what it was. */
@Named("rewording")
@RequestScoped
public class WordsForm {

    private static final Map<String, String> FIELDS = Map.of(
            "title/zh-Hans", "title",
            "title/zh-Hant", "title_hant",
            "title/en", "title_en",
            "text/zh-Hans", "text",
            "text/zh-Hant", "text_hant",
            "text/en", "text_en");

    @Inject
    private ActionDesk desk;

    @Inject
    private Regulations regulations;

    @Inject
    private Drafts drafts;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Sitting sitting;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private Map<String, String> typed = Map.of();
    private List<String> refusals = List.of();
    private List<Rewording.Clash> clashes = List.of();
    private List<Face> faces = List.of();
    private Outlook outlook;

    /**
     * The clause in one language.
     *
     * @param open whether somebody has to look through it
     * @param titleName of the title's field; {@code textName} likewise
     */
    public record Face(
            String tag, String language, boolean open, String titleName, String title, String textName, String text) {}

    void layOut(ClauseSource source) {
        faces = Stream.of("zh-Hans", "zh-Hant", "en")
                .map(tag -> new Face(
                        tag,
                        words.of("bench.face." + tag),
                        source.toReview().contains(tag),
                        FIELDS.get("title/" + tag),
                        typed(source, "title/" + tag),
                        FIELDS.get("text/" + tag),
                        typed(source, "text/" + tag)))
                .toList();
    }

    private String typed(ClauseSource source, String part) {
        return typed.getOrDefault(FIELDS.get(part), source.text(part));
    }

    /** Takes the fields from the request; whether the draft has them now. */
    boolean put(ClauseCode clause) {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        typed = FIELDS.values().stream()
                .filter(sent::containsKey)
                .collect(Collectors.toMap(
                        field -> field,
                        field -> sent.get(field).replace("\r\n", "\n").strip()));
        Map<String, Object> values = new HashMap<>(typed);
        values.values().removeIf(said -> said.toString().isBlank());
        values.put("regulation", clause.regulation());
        values.put("clause", clause.toString());
        values.put("seen", sent.getOrDefault("seen", ""));
        var reviewed = Stream.of("zh-Hans", "zh-Hant", "en")
                .filter(tag -> sent.containsKey("reviewed_" + tag))
                .collect(Collectors.joining(","));
        if (!reviewed.isEmpty()) {
            values.put("reviewed", reviewed);
        }
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        "RewordClause",
                        Optional.empty(),
                        values,
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        outlook = outlooks.of(regulations.library().actionType("RewordClause").orElseThrow(), answer);
        if (answer.permitted()) {
            return true;
        }
        refusals = Stream.concat(
                        answer.problems().stream().map(problem -> words.text(problem.says())),
                        outlook.lines().stream().map(FindingLine::text))
                .distinct()
                .toList();
        clashes = clashes(clause, sent.getOrDefault("seen", ""));
        return false;
    }

    private List<Rewording.Clash> clashes(ClauseCode clause, String seen) {
        Map<String, String> said = new LinkedHashMap<>();
        Rewording.PARTS.stream()
                .filter(part -> !typed.getOrDefault(FIELDS.get(part), "").isBlank())
                .forEach(part -> said.put(part, typed.get(FIELDS.get(part))));
        return sitting.read(() -> regulations
                .library(me.tenant())
                .source(seen)
                .map(base -> new Rewording(said, Set.of()).clashes(base, drafts.words(me.tenant(), clause)))
                .orElse(List.of()));
    }

    Outlook outlook() {
        return outlook;
    }

    public List<Face> getFaces() {
        return faces;
    }

    public List<String> getRefusals() {
        return refusals;
    }

    /** What two people wrote differently, each beside what it was. */
    public List<Rewording.Clash> getClashes() {
        return clashes;
    }

    /** A part's name in words. */
    public String part(String part) {
        var steps = part.split("/");
        return words.of("bench.words." + steps[0]) + " · " + words.of("bench.face." + steps[1]);
    }

    /** Whether there is something to be done about the words. */
    public boolean isPressing() {
        return !refusals.isEmpty() || faces.stream().anyMatch(Face::open);
    }
}
