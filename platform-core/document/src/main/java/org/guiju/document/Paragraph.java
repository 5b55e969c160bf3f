package org.guiju.document;

import java.util.List;

/**
 * Lines that are one paragraph of a clause.
 *
 * @param row whether it is a row of a table
 * @param doubtful whether it stands apart from a sentence it may belong to, until somebody says so
 */
public record Paragraph(String text, List<Integer> lines, int page, boolean row, boolean doubtful) {

    public Paragraph {
        lines = List.copyOf(lines);
    }
}
