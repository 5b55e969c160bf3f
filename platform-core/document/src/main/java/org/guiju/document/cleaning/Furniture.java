package org.guiju.document.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.document.Dropped;
import org.guiju.document.Line;
import org.guiju.document.Line.Shape;

/** What is printed on every page: found by where it stands and by coming again. */
final class Furniture {

    private static final int EDGE = 3;
    private static final int OFTEN = 3;
    private static final int LONGEST = 60;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–~·\\s]*(?:"
            + "第\\s*[\\d一二三四五六七八九十百]+\\s*页[\\s,，/]*(?:共\\s*[\\d一二三四五六七八九十百]+\\s*页)?"
            + "|(?:共\\s*\\d+\\s*页[\\s,，]*第\\s*\\d+\\s*页)"
            + "|(?i:page)\\s*:?\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?"
            + "|\\d+\\s*/\\s*\\d+(?:\\s*页)?"
            + "|[-—–]\\s*\\d+\\s*[-—–])[-—–~·\\s]*");
    private static final Pattern BARE_NUMBER = Pattern.compile("[-—–\\s]*\\d{1,4}[-—–\\s]*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。;；!！?？]$");

    private Furniture() {}

    static Map<Integer, Dropped.Why> of(List<Line> lines) {
        Map<Integer, Dropped.Why> found = new HashMap<>();
        var pages = lines.stream().filter(line -> line.page() > 0).collect(Collectors.groupingBy(Line::page));
        pages.values().forEach(page -> pageNumbers(page, found));
        atEdges(pages, found);
        lines.stream()
                .filter(line -> PAGE_NUMBER.matcher(Plain.of(line.text())).matches())
                .forEach(line -> found.put(line.number(), Dropped.Why.PAGE_NUMBER));
        if (pages.isEmpty()) {
            amongLines(lines, found);
        }
        return found;
    }

    private static List<Line> edges(List<Line> page) {
        List<Line> edges = new ArrayList<>(page.subList(0, Math.min(EDGE, page.size())));
        edges.addAll(page.subList(Math.max(Math.min(EDGE, page.size()), page.size() - EDGE), page.size()));
        return edges;
    }

    private static void pageNumbers(List<Line> page, Map<Integer, Dropped.Why> found) {
        for (var line : List.of(page.getFirst(), page.getLast())) {
            if (BARE_NUMBER.matcher(Plain.of(line.text())).matches()) {
                found.put(line.number(), Dropped.Why.PAGE_NUMBER);
            }
        }
    }

    private static void atEdges(Map<Integer, List<Line>> pages, Map<Integer, Dropped.Why> found) {
        Map<String, List<Line>> same = new HashMap<>();
        pages.values().forEach(page -> edges(page).stream()
                .collect(Collectors.toMap(line -> pattern(line.text()), line -> line, (first, again) -> first))
                .forEach((pattern, line) ->
                        same.computeIfAbsent(pattern, key -> new ArrayList<>()).add(line)));
        same.values().stream()
                .filter(repeated -> repeated.size() >= Math.max(2, (pages.size() + 1) / 2) && pages.size() > 1)
                .filter(repeated ->
                        repeated.stream().allMatch(line -> line.text().length() <= LONGEST))
                .flatMap(List::stream)
                .forEach(line -> found.put(line.number(), Dropped.Why.PAGE_EDGE));
    }

    /** Without pages: a short line that comes again and again and is no sentence. */
    private static void amongLines(List<Line> lines, Map<Integer, Dropped.Why> found) {
        var same = lines.stream()
                .filter(line -> line.shape() == Shape.WRAPPED && line.text().length() <= LONGEST)
                .filter(line -> !SENTENCE_END.matcher(line.text()).matches())
                .filter(line ->
                        line.text().codePoints().filter(Character::isLetter).count() >= 4)
                .collect(Collectors.groupingBy(line -> pattern(line.text())));
        same.values().stream()
                .filter(repeated -> repeated.size() >= OFTEN && isSpread(repeated, lines.size()))
                .flatMap(List::stream)
                .forEach(line -> found.put(line.number(), Dropped.Why.PAGE_EDGE));
    }

    private static boolean isSpread(List<Line> repeated, int all) {
        int nearest = Integer.MAX_VALUE;
        for (int i = 1; i < repeated.size(); i++) {
            nearest = Math.min(
                    nearest, repeated.get(i).number() - repeated.get(i - 1).number());
        }
        return nearest >= 12 && nearest * (repeated.size() + 2) * 2 >= all;
    }

    private static String pattern(String text) {
        return Plain.of(text).replaceAll("\\s+", "").replaceAll("\\d+", "#");
    }
}
