package org.guiju.rulebook.source;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Origin;

/** A part of a file and where it stands. */
public sealed interface Node {

    Origin at();

    /**
     * A single value as it was written, not yet read as any type.
     *
     * @param raw the file from the first character of the value on
     */
    record Scalar(Origin at, String text, Raw raw) implements Node {

        /** A value that stands in no file; places inside it are counted from its own first character. */
        public static Scalar of(String place, String text) {
            return new Scalar(new Origin(place, 1, 1), text, new Raw(text, 0));
        }

        /** The place of a character of {@link #text()}, given by line and column inside that text. */
        public Origin inside(Origin inText) {
            return raw.place(at, text, inText);
        }
    }

    record Sequence(Origin at, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(Origin at, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        public Optional<Node> value(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    record Entry(Scalar key, Node value) {}
}
