package org.guiju.config.eval;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.GuijuException;

/** One decision of a model and all it requires, on one set of inputs. */
final class DecisionRun {

    private final Model model;
    private final JsonObject context;
    private final Map<String, Shape> types;
    private final List<String> explanation;
    private final Map<String, Typed> decided = new HashMap<>();
    private final Set<String> deciding = new LinkedHashSet<>();
    private final Set<String> calling = new LinkedHashSet<>();

    DecisionRun(Model model, JsonObject context, Map<String, Shape> types, List<String> explanation) {
        this.model = model;
        this.context = context;
        this.types = types;
        this.explanation = explanation;
    }

    Typed decide(String name) {
        if (!decided.containsKey(name)) {
            var decision = model.decision(name);
            if (!deciding.add(name)) {
                throw new Refusal("The decision \"" + name + "\" requires itself.");
            }
            decided.put(name, decide(decision));
            deciding.remove(name);
        }
        return decided.get(name);
    }

    private Typed decide(Model.Decision decision) {
        var facts = Facts.NONE;
        for (var required : decision.requires()) {
            facts = required(facts, required);
        }
        var logic = decision.logic()
                .orElseThrow(() -> new Refusal("The decision \"" + decision.name() + "\" has no logic."));
        return value(decision.name(), logic, decision.shape(), facts);
    }

    private Facts required(Facts facts, String name) {
        try {
            return facts.with(name, model.decisions().containsKey(name) ? decide(name) : input(name));
        } catch (NoValue | Unknown missing) {
            return facts.without(name, because(name, missing));
        }
    }

    private static GuijuException because(String name, GuijuException missing) {
        var reason = name + " is missing: " + missing.getMessage();
        return missing instanceof NoValue ? new NoValue(reason) : new Unknown(reason);
    }

    private Typed input(String name) {
        if (!model.inputs().containsKey(name)) {
            throw new Refusal("The model requires " + name + ", which it does not contain.");
        }
        var shape = types.getOrDefault(name, model.inputs().get(name));
        return ValueReader.read(context.getOrDefault(name, JsonValue.NULL), shape, name);
    }

    private Typed value(String name, Logic logic, Shape shape, Facts facts) {
        return Outcome.fitted(value(name, logic, facts), shape, name);
    }

    private Typed value(String name, Logic logic, Facts facts) {
        return switch (logic) {
            case Logic.Literal(String text) -> new Formula(name, text).value(facts, explanation);
            case Logic.Context(var entries) -> context(name, entries, facts);
            case Logic.Invocation(String function, var bindings) -> invoked(name, function, bindings, facts);
            case Logic.Items(var items) -> items(name, items, facts);
            case Logic.Choice choice -> choice(name, choice, facts);
            case Logic.Table(TableLogic table) -> new TableRun(name, table, facts, explanation).value();
            case Logic.Unsupported(String what) ->
                throw new Refusal("The decision \"" + name + "\" needs " + what + ", which is not supported.");
        };
    }

    private Typed context(String name, List<Logic.Entry> entries, Facts outside) {
        var facts = outside;
        var types = new LinkedHashMap<String, Type>();
        var values = new LinkedHashMap<String, Object>();
        for (var entry : entries) {
            var typed = value(name, entry.logic(), entry.shape(), facts);
            if (entry.name().isEmpty()) {
                return typed;
            }
            facts = facts.with(entry.name().get(), typed);
            types.put(entry.name().get(), typed.type());
            values.put(entry.name().get(), typed.value());
        }
        return new Typed(Type.struct(types), values);
    }

    private Typed invoked(String name, String function, List<Logic.Binding> bindings, Facts facts) {
        var knowledge = model.knowledge().get(function);
        if (knowledge == null) {
            throw new Refusal("The model has no function \"" + function + "\".");
        }
        if (!calling.add(function)) {
            throw new Refusal("The function \"" + function + "\" calls itself.");
        }
        var result = value(name, knowledge.body(), knowledge.shape(), arguments(name, knowledge, bindings, facts));
        calling.remove(function);
        return result;
    }

    private Facts arguments(String name, Model.Knowledge knowledge, List<Logic.Binding> bindings, Facts facts) {
        var given = bindings.stream().collect(Collectors.toMap(Logic.Binding::parameter, Logic.Binding::argument));
        var arguments = Facts.NONE;
        for (var parameter : knowledge.parameters()) {
            var argument = Optional.ofNullable(given.remove(parameter.name()))
                    .orElseThrow(() ->
                            new Refusal("The call of \"" + knowledge.name() + "\" gives no " + parameter.name() + "."));
            arguments = arguments.with(parameter.name(), value(name, argument, parameter.shape(), facts));
        }
        given.keySet().stream().findFirst().ifPresent(surplus -> {
            throw new Refusal("\"" + knowledge.name() + "\" has no parameter " + surplus + ".");
        });
        return arguments;
    }

    private Typed items(String name, List<Logic> items, Facts facts) {
        var values = new ArrayList<Object>();
        Optional<Type> type = Optional.empty();
        for (var item : items) {
            var typed = value(name, item, facts);
            type = Optional.of(type.isEmpty() ? typed.type() : Types.join(type.get(), typed.type(), name));
            values.add(typed.value());
        }
        var of = type.orElseThrow(() -> new Refusal("The empty list in \"" + name + "\" has no type."));
        return new Typed(Type.listOf(of, values.size()), List.copyOf(values));
    }

    private Typed choice(String name, Logic.Choice choice, Facts facts) {
        var condition = value(name, choice.condition(), facts);
        if (!(condition.value() instanceof Boolean holds)) {
            throw new Refusal("The condition of \"" + name + "\" is not a truth value.");
        }
        return value(name, holds ? choice.then() : choice.otherwise(), facts);
    }
}
