package org.guiju.web.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.guiju.platform.figure.Figures.Figure;

/**
 * A table with a bar in each row.
 *
 * @param series what the parts of a bar are, in order
 */
public record Chart(List<Series> series, List<Bar> bars) {

    /** @param style of the swatch in the head and the part of the bar */
    public record Series(String kind, String label, String style) {}

    /** @param amounts in words, one for each series */
    public record Bar(String of, String label, List<String> amounts, List<Part> parts) {}

    /** A part of a bar, in hundredths of the longest bar. */
    public record Part(double start, double width, String style) {}

    /** Rows of these figures, in the given order of what they are of. */
    static Chart of(
            List<Series> series,
            Collection<Figure> figures,
            List<String> order,
            UnaryOperator<String> naming,
            LongFunction<String> words) {
        Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
        order.forEach(of -> rows.put(of, new LinkedHashMap<>()));
        figures.stream().filter(figure -> rows.containsKey(figure.of())).forEach(figure -> rows.get(figure.of())
                .merge(figure.kind(), figure.amount(), Long::sum));
        var longest = rows.values().stream().mapToLong(Chart::sum).max().orElse(0);
        return new Chart(
                series,
                rows.entrySet().stream()
                        .map(row -> bar(row.getKey(), row.getValue(), series, longest, naming, words))
                        .toList());
    }

    /** What the figures are of, the largest first. */
    static List<String> largest(Collection<Figure> figures, int most) {
        Map<String, Long> sums = new LinkedHashMap<>();
        figures.forEach(figure -> sums.merge(figure.of(), figure.amount(), Long::sum));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.parts().isEmpty());
    }

    private static Bar bar(
            String of,
            Map<String, Long> amounts,
            List<Series> series,
            long longest,
            UnaryOperator<String> naming,
            LongFunction<String> words) {
        var parts = new ArrayList<Part>();
        var start = 0.0;
        for (var one : series) {
            var width = longest == 0 ? 0 : amounts.getOrDefault(one.kind(), 0L) * 100.0 / longest;
            if (width > 0) {
                parts.add(new Part(start, width, one.style()));
            }
            start += width;
        }
        return new Bar(
                of,
                naming.apply(of),
                series.stream()
                        .map(one -> words.apply(amounts.getOrDefault(one.kind(), 0L)))
                        .toList(),
                parts);
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
