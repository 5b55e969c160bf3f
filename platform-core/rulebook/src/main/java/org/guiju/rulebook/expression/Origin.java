package org.guiju.rulebook.expression;

/**
 * A place in a file. Lines and columns count from 1; columns count UTF-16 units, as editors do.
 *
 * @param file how people call the file or the field the text stands in
 */
public record Origin(String file, int line, int column) {

    /** The place {@code offset} characters into a text that starts here. */
    Origin at(String text, int offset) {
        int lines = 0;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (endsLine(text, i)) {
                lines++;
                lineStart = i + 1;
            }
        }
        int inLine = offset - lineStart;
        return lines == 0 ? new Origin(file, line, column + inLine) : new Origin(file, line + lines, inLine + 1);
    }

    private static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        return c == '\n' || c == '\r' && !text.startsWith("\n", index + 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
