package org.guiju.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Consequence;
import org.guiju.sdk.decision.Finding;

/** What a control must find: a word such as {@code refuses}, or a map with some of value, amount, points, due, owes. */
record Expected(Node node) {

    boolean meets(List<Finding> found) {
        return switch (node) {
            case Node.Scalar word ->
                !found.isEmpty()
                        && found.stream().allMatch(finding -> verdict(finding).equals(word.text()));
            case Node.Mapping detail ->
                detail.entries().stream().allMatch(entry -> detail(entry.key().text(), texts(entry.value()), found));
            case Node.Sequence list -> false;
        };
    }

    private static String verdict(Finding finding) {
        return finding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static boolean detail(String key, List<String> expected, List<Finding> found) {
        return switch (key) {
            case "value" ->
                found.size() == 1
                        && switch (found.getFirst()) {
                            case Finding.Determines determines -> same(determines.value(), expected.getFirst());
                            case Finding.Counts counts -> same(counts.value(), expected.getFirst());
                            default -> false;
                        };
            case "amount", "points" ->
                found.stream()
                        .filter(finding -> !isOther(finding, key))
                        .map(Expected::amount)
                        .toList()
                        .equals(expected.stream()
                                .map(text -> new BigDecimal(text).stripTrailingZeros())
                                .toList());
            case "due" ->
                owed(found, Finding.Owes::due)
                        .distinct()
                        .toList()
                        .equals(expected.stream().map(Instant::parse).toList());
            case "owes" -> owed(found, Finding.Owes::duty).toList().equals(expected);
            case "supersedes" ->
                found.stream()
                        .allMatch(finding -> finding instanceof Finding.Proposes proposes
                                && proposes.supersedes()
                                        .map(Object::toString)
                                        .orElse("nothing")
                                        .equals(expected.getFirst()));
            default ->
                throw new IllegalArgumentException("Expected value, amount, points, due, owes or supersedes: " + key);
        };
    }

    private static <T> Stream<T> owed(List<Finding> found, Function<Finding.Owes, T> facet) {
        return found.stream()
                .filter(Finding.Owes.class::isInstance)
                .map(Finding.Owes.class::cast)
                .map(facet);
    }

    /** A consequence of another sort than the case speaks of. */
    private static boolean isOther(Finding finding, String key) {
        return finding instanceof Finding.Proposes proposes
                && !(key.equals("amount") ? Consequence.Cash.class : Consequence.Points.class)
                        .isInstance(proposes.consequence());
    }

    private static boolean same(Object value, String expected) {
        return switch (value) {
            case BigDecimal number -> number.compareTo(new BigDecimal(expected)) == 0;
            case Money money -> money.toDecimal().compareTo(new BigDecimal(expected)) == 0;
            default -> value.toString().equals(expected);
        };
    }

    /** What was proposed, positive for what is taken. */
    private static BigDecimal amount(Finding finding) {
        return finding instanceof Finding.Proposes proposes
                ? switch (proposes.consequence()) {
                    case Consequence.Cash(var money) ->
                        money.toDecimal().negate().stripTrailingZeros();
                    case Consequence.Points(var points) -> points.negate().stripTrailingZeros();
                    default -> BigDecimal.ONE.negate();
                }
                : BigDecimal.ONE.negate();
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> List.of(scalar.text());
            case Node.Sequence list ->
                list.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Node.Mapping mapping -> throw new IllegalArgumentException("A value or a list: " + mapping.at());
        };
    }
}
