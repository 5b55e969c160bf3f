package org.guiju.rulebook.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.guiju.rulebook.expression.Type;

/**
 * What the rows that apply come to under a hit policy. How rows are matched and where their values come from is the
 * caller's, so that tables whose types are declared and tables that take them from each case are decided alike.
 *
 * @param priorities by output: its allowed values, highest first; none if it does not rank rows
 * @param says the values that a row names, by output; asked only where the policy needs them
 */
public record Hits(HitPolicy policy, List<? extends List<?>> priorities, IntFunction<? extends List<?>> says) {

    public Hits {
        priorities = priorities.stream()
                .map(allowed -> allowed.stream().map(Literals::plain).toList())
                .toList();
    }

    /** What becomes of the rows. */
    public sealed interface Verdict {

        /** This row answers. */
        record One(int row) implements Verdict {}

        /** All of these answer, in this order. */
        record Each(List<Integer> rows) implements Verdict {
            public Each {
                rows = List.copyOf(rows);
            }
        }

        /** More rows apply than may, or they say different things. */
        record Several() implements Verdict {}
    }

    /** @param rows that apply, from the top; at least one */
    public Verdict of(List<Integer> rows) {
        return switch (policy) {
            case UNIQUE -> rows.size() == 1 ? new Verdict.One(rows.getFirst()) : new Verdict.Several();
            case FIRST -> new Verdict.One(rows.getFirst());
            case PRIORITY -> new Verdict.One(ranked(rows).getFirst());
            case ANY -> agree(rows) ? new Verdict.One(rows.getFirst()) : new Verdict.Several();
            case OUTPUT_ORDER -> new Verdict.Each(ranked(rows));
            case COLLECT, RULE_ORDER, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT -> new Verdict.Each(rows);
        };
    }

    private boolean agree(List<Integer> rows) {
        var first = said(rows.getFirst());
        return rows.stream().skip(1).allMatch(row -> said(row).equals(first));
    }

    private List<Integer> ranked(List<Integer> rows) {
        return rows.stream()
                .map(row -> new Ranked(row, places(row)))
                .sorted(Comparator.comparing(Ranked::places, Arrays::compare))
                .map(Ranked::row)
                .toList();
    }

    private record Ranked(int row, int[] places) {}

    private int[] places(int row) {
        var said = said(row);
        var places = new int[priorities.size()];
        Arrays.setAll(places, output -> place(priorities.get(output), said.get(output)));
        return places;
    }

    /** Where a value stands among the allowed ones; what is not among them comes last. */
    static int place(List<?> allowed, Object value) {
        int place = allowed.indexOf(value);
        return place < 0 ? allowed.size() : place;
    }

    private List<?> said(int row) {
        return says.apply(row).stream().map(Literals::plain).toList();
    }

    /**
     * The one value that rows make together, under a policy that aggregates.
     *
     * @param type of what their only output says; must be added up or compared
     */
    public Object together(List<Integer> rows, Type type) {
        var said = rows.stream().<Object>map(row -> says.apply(row).getFirst());
        return switch (policy) {
            case COLLECT_COUNT -> BigDecimal.valueOf(rows.size());
            case COLLECT_MIN -> said.min(Comparator.comparing(Measure::of)).orElseThrow();
            case COLLECT_MAX -> said.max(Comparator.comparing(Measure::of)).orElseThrow();
            case COLLECT_SUM -> Measure.value(said.map(Measure::of).reduce(BigDecimal.ZERO, BigDecimal::add), type);
            default -> throw new IllegalStateException(policy + " does not aggregate");
        };
    }
}
