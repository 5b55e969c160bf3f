package org.guiju.document.measure;

import java.util.ArrayList;
import java.util.List;

/** A line of a document as people see it. */
record Shown(Labelled.Line line, String text) {

    /** @return the title first, then everything else in its order */
    static List<Shown> of(Labelled document) {
        var shown = new ArrayList<Shown>();
        var titled = false;
        for (var line : document.lines()) {
            if (!titled && !(line instanceof Labelled.Dropped)) {
                shown.add(new Shown(new Labelled.Title(document.title()), document.title()));
                titled = true;
            }
            if (!(line instanceof Labelled.Gap)) {
                shown.add(new Shown(line, text(document, line)));
            }
        }
        return shown;
    }

    private static String text(Labelled document, Labelled.Line line) {
        return line instanceof Labelled.Node node && !node.number().isEmpty()
                ? node.number() + gap(document, node) + node.text()
                : line.text();
    }

    static String gap(Labelled document, Labelled.Node node) {
        if (document.tight()) {
            return "";
        }
        return node.number().startsWith("第") || node.number().endsWith("、") ? "　" : " ";
    }

    static String indent(Labelled document) {
        return document.script().equals("en") ? "    " : "　　";
    }

    boolean isTitle() {
        return line instanceof Labelled.Title;
    }

    boolean isHeading() {
        return line instanceof Labelled.Node node && !node.words().meant().labelled();
    }
}
