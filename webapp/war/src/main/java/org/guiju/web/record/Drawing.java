package org.guiju.web.record;

import java.util.List;

/**
 * A curve as the page draws it, in units of a box {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param about what it shows, in a sentence for those who do not see it
 * @param curve points of the line
 * @param limit points of the line of limits that applied then; empty where none is known
 * @param out numbers that did not keep to them
 * @param rows the same as a table, newest first
 */
public record Drawing(
        String about,
        String curve,
        String limit,
        List<Dot> out,
        List<Line> lines,
        List<Tick> across,
        List<Tick> up,
        List<Row> rows) {

    public static final int WIDTH = 560;
    public static final int HEIGHT = 200;

    /** @param label what it was and when */
    public record Dot(double x, double y, String label) {}

    /** What a layer asks today. */
    public record Line(double y, String layer, String label) {}

    public record Tick(double at, String label) {}

    /** @param href of the record that keeps it */
    public record Row(String at, String value, String limit, boolean out, String href) {}
}
