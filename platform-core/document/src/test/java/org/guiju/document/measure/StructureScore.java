package org.guiju.document.measure;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.document.Mark;
import org.guiju.document.Node;
import org.guiju.document.Paragraph;
import org.guiju.document.Reading;

/** Whether the clause tree of a file is the labelled one. */
final class StructureScore {

    private static final int BEGIN = 10;

    private final Labelled document;
    private final LabelledFile file;
    private final List<Found> found = new ArrayList<>();
    private final Score score = new Score();

    private record Found(Node node, int level, int parent) {
        String key() {
            return level + "|" + number(node.number()) + "|" + begin(text());
        }

        String text() {
            return node.heading()
                    + node.paragraphs().stream()
                            .filter(paragraph -> !paragraph.row())
                            .map(Paragraph::text)
                            .collect(Collectors.joining());
        }
    }

    private StructureScore(Labelled document, LabelledFile file) {
        this.document = document;
        this.file = file;
    }

    static Score of(Labelled document, LabelledFile file, Reading reading) {
        return new StructureScore(document, file).compare(reading);
    }

    private Score compare(Reading reading) {
        reading.nodes().forEach(node -> flatten(node, 0, -1));
        var expected = document.clauses();
        var matches = match(expected);
        var used = Set.copyOf(matches.values());
        var spurious = IntStream.range(0, found.size())
                .filter(at -> !used.contains(at))
                .mapToObj(found::get)
                .filter(one -> !isBeside(one))
                .toList();
        spurious.forEach(one -> score.wrong("structure not labelled", where(one.key())));
        for (var at = 0; at < expected.size(); at++) {
            if (!matches.containsKey(at)) {
                miss(expected.get(at));
            }
        }
        count("structure", new Tally(matches.size(), spurious.size(), expected.size() - matches.size()));
        parents(expected, matches);
        texts(expected, matches);
        leaks();
        marks(expected, matches);
        return score;
    }

    private void flatten(Node node, int level, int parent) {
        found.add(new Found(node, level, parent));
        var own = found.size() - 1;
        node.children().forEach(child -> flatten(child, level + 1, own));
    }

    private Map<Integer, Integer> match(List<Labelled.Clause> expected) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (var at = 0; at < found.size(); at++) {
            places.computeIfAbsent(found.get(at).key(), key -> new ArrayDeque<>())
                    .add(at);
        }
        Map<Integer, Integer> matches = new HashMap<>();
        for (var at = 0; at < expected.size(); at++) {
            var place = places.getOrDefault(key(expected.get(at)), new ArrayDeque<>())
                    .poll();
            if (place != null) {
                matches.put(at, place);
            }
        }
        return matches;
    }

    private static String key(Labelled.Clause clause) {
        return clause.level() + "|" + number(clause.node().number()) + "|" + begin(ownText(clause));
    }

    private static String ownText(Labelled.Clause clause) {
        return clause.node().text()
                + clause.below().stream()
                        .filter(line -> line instanceof Labelled.Further)
                        .map(Labelled.Line::text)
                        .collect(Collectors.joining());
    }

    private boolean isBeside(Found one) {
        var text = plain(one.text());
        return one.node().number().isEmpty()
                && document.beside()
                        .map(StructureScore::begin)
                        .anyMatch(beside -> !beside.isEmpty() && text.startsWith(beside) || text.isEmpty());
    }

    private void miss(Labelled.Clause clause) {
        var begin = begin(clause.node().text());
        var near = found.stream().filter(one -> begin(one.text()).equals(begin)).findFirst();
        var kind = near.map(one -> one.level() == clause.level() ? "other number" : "other level")
                .orElseGet(() ->
                        found.stream().anyMatch(one -> plain(one.text()).contains(begin)) ? "inside another" : "lost");
        score.wrong(
                "structure " + kind,
                where(key(clause)) + near.map(one -> "  found " + one.key()).orElse(""));
    }

    private void parents(List<Labelled.Clause> expected, Map<Integer, Integer> matches) {
        var right = 0;
        for (var match : matches.entrySet()) {
            var parent = expected.get(match.getKey()).parent();
            var wanted = parent < 0 ? Optional.of(-1) : Optional.ofNullable(matches.get(parent));
            var parentFound = found.get(match.getValue()).parent();
            right += wanted.isPresent() && wanted.get() == parentFound ? 1 : 0;
        }
        count("parents", new Tally(right, matches.size() - right, expected.size() - right));
    }

    private void texts(List<Labelled.Clause> expected, Map<Integer, Integer> matches) {
        var right = 0;
        for (var match : matches.entrySet()) {
            var wanted = plain(ownText(expected.get(match.getKey())));
            var text = plain(found.get(match.getValue()).text());
            var rows = expected.get(match.getKey()).rows();
            if (text.equals(wanted) || text.equals(wanted + plain(rows))) {
                right++;
            } else {
                score.wrong("texts other", where(tail(wanted, text) + "  found " + tail(text, wanted)));
            }
        }
        count("texts", new Tally(right, matches.size() - right, expected.size() - right));
    }

    /** The end of a text from a little before the place where the two part. */
    private static String tail(String text, String other) {
        var same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return "…" + text.substring(Math.max(0, same - 8), Math.min(text.length(), same + 30));
    }

    private void leaks() {
        var all = found.stream().map(one -> plain(one.text())).collect(Collectors.joining("\n"));
        var right = 0;
        var leaked = 0;
        for (var words : document.toBeDropped(List.of("pdf", "pasted").contains(file.form()))) {
            if (all.contains(plain(words))) {
                leaked++;
                score.wrong("dropped leaked", where(words));
            } else {
                right++;
            }
        }
        count("dropped", new Tally(right, 0, leaked));
    }

    private void marks(List<Labelled.Clause> expected, Map<Integer, Integer> matches) {
        var right = 0;
        var missed = 0;
        for (var at = 0; at < expected.size(); at++) {
            if (expected.get(at).meant().cut()) {
                var marked = matches.containsKey(at)
                        && found.get(matches.get(at)).node().marks().stream()
                                .anyMatch(mark -> mark.kind() == Mark.Kind.CUT || mark.kind() == Mark.Kind.TORN);
                right += marked ? 1 : 0;
                missed += marked ? 0 : 1;
            }
        }
        var gaps = (int) document.lines().stream()
                .filter(line -> line instanceof Labelled.Gap)
                .count();
        var seen = (int) found.stream()
                .flatMap(one -> one.node().marks().stream())
                .filter(mark -> mark.kind() == Mark.Kind.GAP)
                .count();
        count("marks", new Tally(right + Math.min(gaps, seen), 0, missed + Math.max(0, gaps - seen)));
    }

    private void count(String what, Tally tally) {
        count(score, document, file, what, tally);
    }

    static void count(Score score, Labelled document, LabelledFile file, String what, Tally tally) {
        score.add(what + " all", tally);
        score.add(what + (document.held() ? " held" : " seen"), tally);
        score.add(what + " as " + file.form(), tally);
        score.add(what + " of " + document.id(), tally);
    }

    private String where(String words) {
        return file.name() + " (" + file.form() + ") " + words;
    }

    private static String number(String number) {
        return plain(number).replaceAll("[、.。()（）:：]", "").replace('條', '条').replace('節', '节');
    }

    private static String begin(String text) {
        var plain = plain(text);
        return plain.substring(0, Math.min(BEGIN, plain.length()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0]", "")
                .replaceFirst("^[●•·■◆]", "");
    }
}
