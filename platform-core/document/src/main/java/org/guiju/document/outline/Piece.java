package org.guiju.document.outline;

import java.util.List;
import java.util.Optional;

/**
 * Lines that are one paragraph, with the number they begin with.
 *
 * @param heading level the file gives it, 0 if none
 * @param torn whether the sentence before may go on here
 */
record Piece(
        String text, List<Integer> lines, int page, int heading, boolean row, boolean torn, Optional<Label> label) {

    Piece {
        lines = List.copyOf(lines);
    }

    /** What it says after its number. */
    String words() {
        return label.map(found -> text.substring(found.end()).strip()).orElse(text);
    }

    Piece saying(String other) {
        return new Piece(other, lines, page, heading, row, false, Labels.of(other));
    }

    Piece unnumbered() {
        return new Piece(text, lines, page, heading, row, torn, Optional.empty());
    }

    Piece as(Label other) {
        return new Piece(text, lines, page, heading, row, torn, Optional.of(other));
    }
}
