package org.guiju.web.upgrade;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.merge.ClauseMerge;
import org.guiju.rulebook.merge.Difference;
import org.guiju.rulebook.merge.Part;
import org.guiju.rulebook.merge.Part.Kind;
import org.guiju.rulebook.merge.Upgrade;
import org.guiju.rulebook.merge.Upgrade.Step;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseChange;
import org.guiju.rulebook.regulation.Draft.Edit;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.language.Language;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Phrases;
import org.guiju.web.wording.Words;

/** Puts an upgrade into words; call it inside a transaction. */
@RequestScoped
class Steps {

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    @Inject
    Organisation organisation;

    @Inject
    Me me;

    @Inject
    Words words;

    /** @param typed by the name of the field, what was typed and not taken */
    List<StepLine> of(Upgrade upgrade, Map<String, String> typed) {
        return upgrade.clauses().stream().map(step -> line(step, typed)).toList();
    }

    private StepLine line(Step step, Map<String, String> typed) {
        return switch (step) {
            case Step.Changed changed -> changed(changed, typed);
            case Step.Added added ->
                line(
                        step,
                        added.offered().title(),
                        "added",
                        words.of("upgrade.added"),
                        words.text(added.offered().text()),
                        List.of());
            case Step.Withdrawn withdrawn ->
                line(
                        step,
                        said(withdrawn.clause()).map(Clause::title).orElse(Texts.same("")),
                        "withdrawn",
                        withdrawn
                                .because()
                                .map(because -> words.of("upgrade.withdrawn.because", words.text(because)))
                                .orElseGet(() -> words.of("upgrade.withdrawn")),
                        "",
                        List.of());
        };
    }

    private StepLine changed(Step.Changed step, Map<String, String> typed) {
        var title =
                regulations.library().clause(step.clause()).map(Clause::title).orElse(Texts.same(""));
        var note = step.replaces()
                .map(old -> words.of("upgrade.moved", old.number()))
                .orElseGet(() -> words.of("upgrade.changed"));
        var said = drafts.current(me.tenant(), step.clause().regulation())
                .edit(step.replaces().orElse(step.clause()));
        return line(
                step,
                title,
                "changed",
                note,
                "",
                step.merge().differences().stream()
                        .map(difference -> part(step.clause(), step.merge(), difference, said, typed))
                        .toList());
    }

    private StepLine line(Step step, Texts title, String kind, String note, String text, List<PartLine> parts) {
        return new StepLine(
                step.clause().toString(), step.clause().number(), words.text(title), kind, note, text, parts);
    }

    private Optional<Clause> said(ClauseCode code) {
        return regulations
                .library(me.tenant())
                .clause(drafts.current(me.tenant(), code.regulation())
                        .edit(code)
                        .template());
    }

    private PartLine part(
            ClauseCode clause, ClauseMerge merge, Difference difference, Edit said, Map<String, String> typed) {
        var part = difference.part();
        var key = clause + "|" + part.path();
        var ours = part.kind() == Kind.TEXT && !said.company().text().isEmpty()
                ? Optional.<Node>of(node(said.company().text()))
                : difference.ours();
        return new PartLine(
                key,
                label(part, difference),
                difference.meeting().name().toLowerCase(Locale.ROOT),
                leaves().of(difference.base(), difference.theirs(), ours),
                claims(clause, difference, said),
                part.kind() == Kind.TEXT && difference.isOffered()
                        ? combined(key, ours.or(difference::theirs), typed)
                        : List.of());
    }

    private Leaves leaves() {
        return new Leaves(
                language(),
                (key, otherwise) -> words.orElse("editor.part." + key, words.orElse("upgrade.key." + key, otherwise)));
    }

    private String language() {
        return Arrays.stream(Language.values())
                .filter(language -> language.locale().equals(words.phrases().locale()))
                .findFirst()
                .orElse(Language.SIMPLIFIED_CHINESE)
                .tag();
    }

    private static Node node(Texts texts) {
        return new Node.Mapping(
                new org.guiju.rulebook.expression.Origin("text", 1, 1),
                Arrays.stream(Language.values())
                        .map(language -> new Node.Entry(
                                Node.Scalar.of("text", language.tag()),
                                Node.Scalar.of("text", texts.in(language.locale()))))
                        .toList());
    }

    private String label(Part part, Difference difference) {
        var node = difference.theirs().or(difference::ours).or(difference::base);
        return switch (part.kind()) {
            case TITLE, TEXT -> words.of("upgrade.part." + part.name());
            case PARAMETER ->
                words.of("upgrade.part.parameter", inside(node, "label").orElse(part.name()));
            case CONTROL -> words.of("upgrade.part.control", on(node));
            case EXAMPLE -> words.of("upgrade.part.example", part.name());
            case DEFINITION -> words.of("upgrade.part.definition", part.name());
            case OTHER -> words.orElse("upgrade.key." + part.name(), part.name());
        };
    }

    /** The reader's words under a key. */
    private Optional<String> inside(Optional<Node> node, String key) {
        return node.filter(Node.Mapping.class::isInstance)
                .flatMap(found -> ((Node.Mapping) found).value(key))
                .filter(Node.Mapping.class::isInstance)
                .flatMap(found -> ((Node.Mapping) found).value(language()))
                .filter(Node.Scalar.class::isInstance)
                .map(found -> ((Node.Scalar) found).text());
    }

    private String on(Optional<Node> node) {
        return node
                .filter(Node.Mapping.class::isInstance)
                .flatMap(found -> ((Node.Mapping) found).value("on"))
                .map(found -> found instanceof Node.Sequence list ? list.items() : List.of(found))
                .orElse(List.of())
                .stream()
                .filter(Node.Scalar.class::isInstance)
                .flatMap(found -> regulations.library().actionType(((Node.Scalar) found).text()).stream())
                .map(type -> words.text(type.title()))
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private String claims(ClauseCode clause, Difference difference, Edit said) {
        return difference.claims().stream()
                .map(unit -> unit.map(code -> words.of(
                                "upgrade.claim.unit",
                                words.text(organisation.unit(me.tenant(), code).getName()),
                                claim(clause, difference.part(), said.units().get(code))))
                        .orElseGet(() ->
                                words.of("upgrade.claim.company", claim(clause, difference.part(), said.company()))))
                .collect(Collectors.joining(words.of("list.stop")));
    }

    private String claim(ClauseCode clause, Part part, ClauseChange change) {
        return switch (part.kind()) {
            case PARAMETER ->
                said(clause)
                        .or(() -> regulations.library().clause(clause))
                        .map(found -> found.parameters().get(part.name()))
                        .map(parameter -> Wording.value(
                                parameter,
                                change.values().get(part.name()),
                                words.phrases().locale(),
                                words.zone()))
                        .orElse("");
            case CONTROL ->
                words.of("level." + change.levels().get(part.name()).name().toLowerCase(Locale.ROOT));
            case TITLE, TEXT, DEFINITION, EXAMPLE, OTHER -> words.of("upgrade.claim.words");
        };
    }

    private static List<PartLine.Combined> combined(String key, Optional<Node> ours, Map<String, String> typed) {
        return Arrays.stream(Language.values())
                .map(language -> new PartLine.Combined(
                        language.tag(),
                        new Phrases(language.locale()).of("language.name"),
                        typed.getOrDefault(
                                key + "|" + language.tag(),
                                ours.filter(Node.Mapping.class::isInstance)
                                        .flatMap(node -> ((Node.Mapping) node).value(language.tag()))
                                        .filter(Node.Scalar.class::isInstance)
                                        .map(node -> ((Node.Scalar) node).text().strip())
                                        .orElse(""))))
                .toList();
    }
}
