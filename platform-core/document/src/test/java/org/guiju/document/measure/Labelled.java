package org.guiju.document.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A regulation with what a careful person finds in it. */
record Labelled(
        String id,
        String title,
        String script,
        boolean held,
        List<String> files,
        boolean tight,
        String header,
        String footer,
        List<Line> lines) {

    private static final int SHORT = 5;

    sealed interface Line {
        String text();
    }

    /** A chapter, article or item; {@code number} as shown, empty if it has none. */
    record Node(int depth, String number, Words words) implements Line {
        @Override
        public String text() {
            return words.text();
        }
    }

    record Further(Words words) implements Line {
        @Override
        public String text() {
            return words.text();
        }
    }

    record Row(List<Words> cells) implements Line {
        @Override
        public String text() {
            return cells.stream().map(Words::text).collect(Collectors.joining("\t"));
        }
    }

    record Preamble(Words words) implements Line {
        @Override
        public String text() {
            return words.text();
        }
    }

    record Signature(String text) implements Line {}

    record Title(String text) implements Line {}

    record Dropped(String reason, String text) implements Line {}

    /** A number that is missing here. */
    record Gap(String text) implements Line {}

    record Words(String text, List<Stated> quantities, Meant meant) {}

    /** @param optional whether both finding it and not finding it is right */
    record Stated(int from, int to, Amount amount, boolean optional) {}

    /**
     * @param labelled whether anything is said about the words, which it is not for headings
     * @param kinds kinds of control to be proposed
     * @param accepted kinds that may be proposed besides
     */
    record Meant(boolean labelled, Set<String> modality, Set<String> kinds, Set<String> accepted, boolean cut) {

        static final Meant NOTHING = new Meant(false, Set.of(), Set.of(), Set.of(), false);

        boolean accepts(String kind) {
            return kinds.contains(kind) || accepted.contains(kind) || isFloor(kind);
        }

        /** What any duty can be watched by. */
        private boolean isFloor(String kind) {
            return switch (kind) {
                case "conduct" -> modality.contains("M") || modality.contains("N");
                case "prohibition" -> modality.contains("N");
                default -> false;
            };
        }
    }

    /**
     * A node with everything under it that has no number: further paragraphs and rows.
     *
     * @param level how many nodes stand above it
     * @param parent its place among all clauses, or -1
     */
    record Clause(Labelled document, Node node, int level, int parent, List<Line> below) {

        /** What is asked what it means: one paragraph or row a line. */
        String text() {
            return Stream.concat(Stream.of((Line) node), below.stream())
                    .map(Line::text)
                    .collect(Collectors.joining("\n"));
        }

        String rows() {
            return below.stream()
                    .filter(line -> line instanceof Row)
                    .map(Line::text)
                    .collect(Collectors.joining("\n"));
        }

        List<Stated> quantities() {
            var all = new ArrayList<Stated>();
            var offset = 0;
            for (var words : words()) {
                for (var stated : words.quantities()) {
                    all.add(new Stated(
                            stated.from() + offset, stated.to() + offset, stated.amount(), stated.optional()));
                }
                offset += words.text().length() + 1;
            }
            return all;
        }

        Meant meant() {
            var parts =
                    words().stream().map(Words::meant).filter(Meant::labelled).toList();
            return new Meant(
                    !parts.isEmpty(),
                    union(parts.stream().map(Meant::modality)),
                    union(parts.stream().map(Meant::kinds)),
                    union(parts.stream().map(Meant::accepted)),
                    parts.stream().anyMatch(Meant::cut));
        }

        private List<Words> words() {
            return Stream.concat(Stream.of((Line) node), below.stream())
                    .flatMap(line -> switch (line) {
                        case Node own -> Stream.of(own.words());
                        case Further further -> Stream.of(further.words());
                        case Row row -> row.cells().stream();
                        default -> Stream.<Words>empty();
                    })
                    .toList();
        }

        private static Set<String> union(Stream<Set<String>> sets) {
            return sets.flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** All nodes in reading order, each with the place of its parent in this list, or -1. */
    List<Clause> clauses() {
        var clauses = new ArrayList<Clause>();
        for (var line : lines) {
            switch (line) {
                case Node node -> clauses.add(clause(clauses, node));
                case Further further -> clauses.getLast().below().add(further);
                case Row row -> clauses.getLast().below().add(row);
                default -> {}
            }
        }
        return clauses;
    }

    private Clause clause(List<Clause> before, Node node) {
        var parent = parent(before, node.depth());
        var level = parent < 0 ? 0 : before.get(parent).level() + 1;
        return new Clause(this, node, level, parent, new ArrayList<>());
    }

    private static int parent(List<Clause> before, int depth) {
        for (var at = before.size() - 1; at >= 0; at--) {
            if (before.get(at).node().depth() < depth) {
                return at;
            }
        }
        return -1;
    }

    String footer(int page) {
        return footer.replace("%d", Integer.toString(page));
    }

    /** What has to be left out of every clause; with pages, their edges too, unless they are a number and nothing else. */
    List<String> toBeDropped(boolean pages) {
        var words = lines.stream().filter(line -> line instanceof Dropped).map(Line::text);
        var edges = Stream.of(header, footer(1), footer(2)).filter(edge -> pages && edge.length() > SHORT);
        return Stream.concat(words, edges).toList();
    }

    /** What stands in a file and is no node. */
    Stream<String> beside() {
        return Stream.concat(
                Stream.of(title),
                lines.stream()
                        .filter(line -> line instanceof Row || line instanceof Preamble || line instanceof Signature)
                        .map(Line::text));
    }
}
