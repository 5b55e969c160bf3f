package org.guiju.rulebook.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Circumstances.Case;
import org.guiju.rulebook.expression.Circumstances.Restriction;

/** Takes a condition apart into the cases in which it holds. */
final class Casework {

    private final Set<String> known;
    private final Function<Node, Object> evaluation;

    /**
     * @param known first names of the inputs that are the same in every case
     * @param evaluation of nodes that read nothing else
     */
    Casework(Set<String> known, Function<Node, Object> evaluation) {
        this.known = known;
        this.evaluation = evaluation;
    }

    Circumstances of(Node condition) {
        return of(condition, true);
    }

    /** @param wanted whether it is to be true */
    private Circumstances of(Node node, boolean wanted) {
        if (isKnown(node)) {
            return constant(node, wanted);
        }
        return switch (node.form()) {
            case Form.Both(Node left, Node right) ->
                wanted
                        ? of(left, true).and(of(right, true))
                        : of(left, false).or(of(left, true).and(of(right, false)));
            case Form.Either(Node left, Node right) ->
                wanted
                        ? of(left, true).or(of(left, false).and(of(right, true)))
                        : of(left, false).and(of(right, false));
            case Form.Call(Builtin function, var arguments)
            when function == Builtin.NOT -> of(arguments.getFirst(), !wanted);
            case Form.Choice(Node condition, Node then, Node otherwise) ->
                of(condition, true)
                        .and(of(then, wanted))
                        .or(of(condition, false).and(of(otherwise, wanted)));
            default -> one(wanted ? test(node) : test(node).not(), node);
        };
    }

    private Circumstances one(Restriction restriction, Node node) {
        return restriction.admitted().nothing()
                ? Circumstances.NEVER
                : new Circumstances(List.of(new Case(Map.of(key(term(node)), restriction))), true);
    }

    private Circumstances constant(Node node, boolean wanted) {
        try {
            return evaluation.apply(node).equals(wanted) ? Circumstances.ALWAYS : Circumstances.NEVER;
        } catch (UndeterminedException unsettled) {
            return Circumstances.ALWAYS;
        }
    }

    /** A comparison of one term with what is known says which values the term has; anything else is a term itself. */
    private Restriction test(Node node) {
        var term = term(node);
        var wanted = key(term);
        var admitted = new Admission(part -> key(part).equals(wanted), term.type(), this::knownValue).of(node);
        return new Restriction(path(term), term.type(), admitted);
    }

    private Node term(Node node) {
        var compared = compared(node).filter(term -> !isKnown(term));
        return compared.filter(term -> {
                    var key = key(term);
                    return !new Admission(part -> key(part).equals(key), term.type(), this::knownValue)
                            .of(node)
                            .isUnsaid();
                })
                .orElse(node);
    }

    private Optional<Node> compared(Node node) {
        return switch (node.form()) {
            case Form.Comparison(Operator operator, Node left, Node right) -> Optional.of(isKnown(left) ? right : left);
            case Form.Presence(Node value, boolean wanted) -> Optional.of(value);
            case Form.Among(Node value, var values) -> Optional.of(value);
            case Form.Within(Node value, Node low, Node high, var bounds) -> Optional.of(value);
            case Form.InRange(Node value, Node range) -> Optional.of(value);
            case Form.InList(Node value, Node list) -> Optional.of(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> path(Node term) {
        return term.form() instanceof Form.Input(String path, int slot) ? Optional.of(path) : Optional.empty();
    }

    private Object knownValue(Node node) {
        if (!isKnown(node)) {
            throw new UndeterminedException(UndeterminedException.Reason.MISSING, node.text());
        }
        return evaluation.apply(node);
    }

    /** Whether it reads nothing but what is the same in every case. */
    private boolean isKnown(Node node) {
        return switch (node.form()) {
            case Form.Input(String path, int slot) -> known.contains(path.split("\\.", 2)[0]);
            case Form.Local local -> false;
            default -> node.form().children().stream().allMatch(this::isKnown);
        };
    }

    /** What a node does, without its words and the numbers of its slots; what is known stands as its value. */
    private String key(Node node) {
        if (isKnown(node)) {
            return "=" + knownKey(node);
        }
        if (node.form() instanceof Form.Input(String path, int slot)) {
            return path;
        }
        var own = node.form().toString();
        for (var child : node.form().children()) {
            own = own.replace(child.toString(), "_");
        }
        return own + node.form().children().stream().map(this::key).collect(Collectors.joining(" ", "(", ")"));
    }

    private Object knownKey(Node node) {
        try {
            return evaluation.apply(node);
        } catch (UndeterminedException unsettled) {
            return node;
        }
    }
}
