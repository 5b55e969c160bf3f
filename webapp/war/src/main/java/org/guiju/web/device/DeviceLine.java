package org.guiju.web.device;

/**
 * A device on the page.
 *
 * @param about name of its record
 * @param reports what it reports, in words
 * @param heard when it was last heard, and what is wrong if it is not
 * @param fault the last line that was not taken, and why; empty where all was
 * @param faulty that line as it came in
 */
public record DeviceLine(
        String id,
        String name,
        String record,
        String about,
        String unit,
        String reports,
        String state,
        String style,
        String heard,
        String fault,
        String faulty,
        boolean retired) {}
