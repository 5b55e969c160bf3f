package org.guiju.platform.enrolment;

import java.util.Map;
import org.guiju.sdk.Texts;

/**
 * A row and what would come of it.
 *
 * @param problems what is wrong, by column
 */
record Checked(int row, Map<StaffColumn, String> cells, Verdict verdict, Map<StaffColumn, Texts> problems) {

    /** What applying the row would do. */
    enum Verdict {
        ADD,
        CHANGE,
        SAME,
        PROBLEM
    }
}
