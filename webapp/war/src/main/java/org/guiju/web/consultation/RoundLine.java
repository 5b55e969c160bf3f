package org.guiju.web.consultation;

/**
 * A round in the list.
 *
 * @param bar how many took part, 0 to 100
 * @param waiting whether the reader is asked and has not said anything
 */
public record RoundLine(
        String title, String href, String state, String style, String until, String share, int bar, boolean waiting) {}
