package org.guiju.web.reception;

import java.util.List;

/** A received document as its page shows it. */
public record ReceptionView(
        String id,
        String title,
        String file,
        boolean open,
        String regulation,
        String read,
        String outcome,
        int percent,
        List<Line> tree,
        List<Out> dropped,
        Chosen chosen) {

    /** @param style of the mark that says what was decided */
    public record Line(
            String address,
            String number,
            String title,
            int depth,
            boolean here,
            String icon,
            String state,
            boolean marked) {}

    public record Out(int line, String words, String why) {}

    /** The clause that is worked on. */
    public record Chosen(
            String address,
            String number,
            String heading,
            String text,
            String state,
            String style,
            int version,
            String place,
            List<Piece> pieces,
            List<String> marks,
            List<Number> numbers,
            List<Like> likes,
            boolean binding,
            List<String> proposals,
            String by,
            String before,
            String next,
            boolean group) {}

    /** Text, or a number in it that becomes a parameter. */
    public record Piece(String text, boolean figure) {}

    /** @param words as they stand in the text */
    public record Number(int from, String words, String explained, boolean parameter) {}

    /** A module's clause that could enforce this one. */
    public record Like(String address, String label, String explained, boolean chosen) {}
}
