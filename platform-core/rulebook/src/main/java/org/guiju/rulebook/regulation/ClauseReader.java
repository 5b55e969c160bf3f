package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.rulebook.control.AskedQuestion;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.ControlReader;
import org.guiju.rulebook.control.Definitions;
import org.guiju.rulebook.control.Place;
import org.guiju.rulebook.control.Reference;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.source.Canonical;
import org.guiju.rulebook.source.Literal;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Placeholders;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Layer;

/** Reads {@code regulations/<CODE>/<number>.yaml}. */
final class ClauseReader {

    private final KnownActions known;
    private final Layer layer;
    private final Section file;
    private final Problems problems;
    private final List<Reference> references = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    ClauseReader(KnownActions known, Layer layer, Section file) {
        this.known = known;
        this.layer = layer;
        this.file = file;
        this.problems = file.problems();
    }

    static Optional<ClauseCode> code(String address) {
        try {
            return Optional.of(ClauseCode.of(address));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    List<Reference> references() {
        return references;
    }

    /** Where expressions stand. */
    List<Place> places() {
        return places;
    }

    Optional<Clause> read() {
        var address = file.requiredText("clause");
        var code = code(address);
        if (code.isEmpty() && !address.isEmpty()) {
            problems.add(file.at("clause"), Code.WRONG_CODE, address);
        }
        return code.map(this::clause);
    }

    private Clause clause(ClauseCode code) {
        var catalogue = new LinkedHashSet<>(file.textList("catalogue"));
        var title = file.texts("title");
        var text = file.texts("text");
        var parameters = parameters();
        boolean typed = parameters.size() == file.entries("parameters").size();
        var controls = typed ? controls(code, parameters) : List.<Control>of();
        if (typed) {
            Placeholders.check(file, "text", parameters.keySet());
        }
        var relations = relations();
        file.skip("let", "controls", "examples");
        refuseOtherLanguages();
        var clause = new Clause(
                code,
                Set.copyOf(catalogue),
                title,
                text,
                Collections.unmodifiableMap(parameters),
                relations,
                controls,
                typed ? new ExampleReader(known, parameters, controls, problems).read(file) : List.of(),
                file.optionalTexts("not_enforced"),
                date("effective_from"),
                date("effective_to"),
                basis(),
                Canonical.hash(Canonical.text(file.tree())));
        file.close();
        return clause;
    }

    private void refuseOtherLanguages() {
        file.scalars(ClauseSource.TO_REVIEW).stream()
                .filter(language -> !OwnWords.LANGUAGES.contains(language.text()))
                .forEach(language -> problems.notOneOf(language.at(), language.text(), OwnWords.LANGUAGES));
    }

    private Map<String, Parameter> parameters() {
        var parameters = new LinkedHashMap<String, Parameter>();
        file.named("parameters", Section.NAME)
                .forEach((name, section) -> ParameterReader.read(name.text(), layer, section)
                        .ifPresent(parameter -> parameters.put(name.text(), parameter)));
        return parameters;
    }

    /** Conditions over parameters; checked once all clauses are read, since they may speak of other clauses. */
    private List<Relation> relations() {
        return file.items("relations").stream()
                .flatMap(node -> node instanceof Node.Scalar holds
                        ? Stream.of(relation(holds, Map.of()))
                        : Section.of(node, problems).flatMap(this::relation).stream())
                .toList();
    }

    private Optional<Relation> relation(Section section) {
        section.required("holds");
        var with = new LinkedHashMap<String, ClauseCode>();
        for (var entry : section.entries("with")) {
            Section.scalar(entry.value(), problems).ifPresent(address -> code(address.text())
                    .ifPresentOrElse(
                            other -> with.put(entry.key().text(), other),
                            () -> problems.add(address.at(), Code.WRONG_CODE, address.text())));
        }
        var relation = section.scalar("holds").map(holds -> relation(holds, with));
        section.close();
        return relation;
    }

    private static Relation relation(Node.Scalar holds, Map<String, ClauseCode> with) {
        return new Relation(
                holds.text(), with, holds.inside(new Origin(holds.at().file(), 1, 1)));
    }

    /** @param parameters gains one for each question that a control leaves to the company */
    private List<Control> controls(ClauseCode code, Map<String, Parameter> parameters) {
        var controls = new ArrayList<Control>();
        var names = new LinkedHashSet<String>();
        var types = new LinkedHashMap<String, Type>();
        parameters.values().forEach(parameter -> types.put(parameter.name(), parameter.type()));
        var definitions = new Definitions(file, places::add);
        var reader = new ControlReader(types, definitions, known, places::add);
        for (var section : file.sections("controls")) {
            var name = section.requiredName("control", Section.DASHED);
            if (!name.isEmpty() && !names.add(name)) {
                problems.add(section.at("control"), Code.DUPLICATE, Thing.CONTROL, name);
            }
            controls.addAll(reader.read(new ControlCode(code, name), section));
        }
        definitions.close();
        references.addAll(reader.references());
        reader.asked().forEach(asked -> ask(asked, parameters));
        return List.copyOf(controls);
    }

    private void ask(AskedQuestion asked, Map<String, Parameter> parameters) {
        if (parameters.putIfAbsent(asked.parameter(), Parameter.asked(asked)) != null) {
            problems.add(asked.at(), Code.NAME_TAKEN, asked.parameter());
        }
    }

    private Texts basis() {
        if (file.has("basis") && layer != Layer.LAW) {
            problems.add(file.at("basis"), Code.ONLY_LAW, "basis");
        }
        return file.optionalTexts("basis");
    }

    private Optional<LocalDate> date(String key) {
        if (file.has(key) && layer != Layer.LAW) {
            problems.add(file.at(key), Code.ONLY_LAW, key);
        }
        return file.node(key)
                .flatMap(node -> Literal.read(node, Type.date(), problems))
                .map(LocalDate.class::cast);
    }
}
