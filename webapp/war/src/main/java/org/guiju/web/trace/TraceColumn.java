package org.guiju.web.trace;

import java.util.List;

/**
 * What lies equally far from the record that is followed.
 *
 * @param side how that relates to it, in words
 * @param kinds what they are, in words
 */
public record TraceColumn(String side, String kinds, List<TraceCard> near, List<TraceCard> rest) {

    private static final int SHOWN = 20;

    static TraceColumn of(String side, String kinds, List<TraceCard> cards) {
        var cut = Math.min(SHOWN, cards.size());
        return new TraceColumn(side, kinds, cards.subList(0, cut), cards.subList(cut, cards.size()));
    }
}
