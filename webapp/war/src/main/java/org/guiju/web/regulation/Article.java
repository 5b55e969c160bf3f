package org.guiju.web.regulation;

import java.util.List;
import org.guiju.web.clause.Piece;

/**
 * A clause as readers see it.
 *
 * @param number as the regulation numbers it
 * @param off whether the company has switched it off
 * @param pending the questions that keep it from being in force, or empty
 * @param remark which part is text only and why, or empty
 * @param until when a published change takes over, or empty
 * @param overruled published values that a lock does not let hold today, in words
 * @param revision number of the revision that states it; 0 for law
 */
public record Article(
        String address,
        String anchor,
        String number,
        String title,
        List<Piece> text,
        boolean off,
        String pending,
        String remark,
        String from,
        String until,
        int revision,
        int controls,
        List<String> overruled) {}
