package org.guiju.rulebook.source;

import org.guiju.rulebook.expression.Origin;

/** Where a scalar was written: the whole file and the index of the scalar's first character, quote or bar. */
record Raw(String file, int start) {

    /**
     * YAML folds lines, strips indents and unescapes, so value and file are walked side by side: runs of blanks count
     * as one, and what only the file has (quotes, escapes) is stepped over.
     */
    Origin place(Origin scalar, String value, Origin inValue) {
        int wanted = offset(value, inValue);
        int at = first(value);
        for (int i = 0; i < wanted && at < file.length(); ) {
            if (Character.isWhitespace(value.charAt(i))) {
                i = skipBlanks(value, i, wanted);
                at = skipBlanks(file, at, file.length());
            } else if (value.charAt(i) == file.charAt(at)) {
                i++;
                at++;
            } else {
                at++;
            }
        }
        return new Origin(scalar.file(), line(at), column(at));
    }

    /** Index in the file of the value's first character. */
    private int first(String value) {
        int at = start;
        while (!value.isEmpty() && at < file.length() && file.charAt(at) != value.charAt(0)) {
            at++;
        }
        return at;
    }

    private static int offset(String value, Origin inValue) {
        int at = 0;
        for (int line = 1; line < inValue.line(); line++) {
            at = value.indexOf('\n', at) + 1;
        }
        return Math.min(value.length(), at + inValue.column() - 1);
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int line(int index) {
        return 1 + (int) file.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    private int column(int index) {
        return index - file.lastIndexOf('\n', index - 1);
    }
}
