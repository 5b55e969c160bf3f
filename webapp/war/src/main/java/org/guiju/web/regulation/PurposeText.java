package org.guiju.web.regulation;

import java.util.List;

/**
 * Why a draft was written and what for; all empty where nobody said.
 *
 * @param criteria what it does for each of the points that were asked about
 */
public record PurposeText(String category, String background, String aim, List<Criterion> criteria) {

    public static final PurposeText NONE = new PurposeText("", "", "", List.of());

    public record Criterion(String label, String text) {}

    public boolean isStated() {
        return !aim.isEmpty();
    }
}
