package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What the names in scope of an expression are called by people. */
@RequestScoped
class ScopeLabels {

    private static final List<String> ALWAYS = List.of("now", "today", "actor", "unit", "action", "record");

    @Inject
    Regulations regulations;

    @Inject
    Me me;

    @Inject
    Words words;

    /** Path → label: {@code action.phone}, {@code deduction_cap}. */
    Map<String, String> of(ClauseCode clause, ClauseSource source, String part) {
        var labels = new HashMap<String, String>();
        ALWAYS.forEach(name -> labels.put(name, words.of("editor.name." + name)));
        regulations.library(me.tenant()).clause(clause).ifPresent(found -> found.parameters()
                .forEach((name, parameter) -> labels.put(name, words.text(parameter.label()))));
        actions(source, part).forEach(type -> {
            fields("action.", type.fields(), labels);
            type.subject().ifPresent(subject -> fields("record.", subject.fields(), labels));
            type.facts().forEach(fact -> labels.put(fact.name(), words.text(fact.label())));
        });
        return labels;
    }

    private void fields(String owner, List<Field> fields, Map<String, String> labels) {
        fields.forEach(field -> labels.put(owner + field.name(), words.text(field.label())));
    }

    private Stream<ActionType> actions(ClauseSource source, String part) {
        var control = part.replaceFirst("^(controls/\\d+)/.*", "$1");
        var on = source.part(control + "/on");
        return on.stream()
                .flatMap(node -> node instanceof Node.Sequence several ? several.items().stream() : Stream.of(node))
                .map(Node.Scalar.class::cast)
                .map(action -> regulations.library(me.tenant()).actionType(action.text()))
                .flatMap(Optional::stream);
    }
}
