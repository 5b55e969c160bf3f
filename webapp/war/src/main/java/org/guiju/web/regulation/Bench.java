package org.guiju.web.regulation;

import java.util.List;
import org.guiju.web.clause.Piece;

/**
 * What lies on the workbench: a clause as the draft has it, in all languages, with its parameters.
 *
 * @param shown the number readers see
 * @param off whether the draft has it switched off
 * @param questions what nobody has answered; the clause can be published switched off only while there are any
 * @param outlets who comes first where the company and an outlet both speak, in words
 * @param units what the company locks for its units, what they say of their own, and what a lock overrules, in words
 * @param sentences what each control does, one a line
 */
public record Bench(
        String address,
        String number,
        String shown,
        boolean off,
        List<OpenQuestion> questions,
        String title,
        List<Piece> simplified,
        List<Piece> traditional,
        List<Piece> english,
        List<Knob> knobs,
        String outlets,
        List<String> units,
        List<Sentence> sentences,
        List<ExampleLine> examples) {

    /** A control in one sentence. */
    public record Sentence(String icon, String text, String level, String style) {}

    /** An example of the clause, in words of the trade. */
    public record ExampleLine(String name, String action) {}
}
