package org.guiju.web.simulation;

import java.util.List;
import org.guiju.web.verdict.FindingLine;

/** One act that comes out differently, with both explanations. */
public record ActLine(
        String at,
        String action,
        String who,
        String href,
        List<Tag> kinds,
        String outcomeBefore,
        String outcomeAfter,
        List<FindingLine> before,
        List<FindingLine> after) {

    /** Where it is decided once more. */
    public String again() {
        return href.replace("/why.xhtml", "/whatif.xhtml");
    }

    /** A kind of difference. */
    public record Tag(String label, String style) {}
}
