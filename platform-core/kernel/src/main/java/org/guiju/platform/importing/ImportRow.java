package org.guiju.platform.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;

/**
 * A row of such a table.
 *
 * @param number as spreadsheet programs show it
 * @param faults columns whose value could not be read, with the kind of fault
 * @param verdict what was found before anything was done
 * @param outcome what came of it
 */
public record ImportRow(
        int number,
        List<String> cells,
        Map<Integer, String> faults,
        Optional<Verdict> verdict,
        Optional<Verdict> outcome,
        List<Remark> says,
        Optional<UUID> docket,
        Optional<UUID> record) {

    public enum Verdict {
        /** it would be permitted; as an outcome it is {@link #DONE} */
        READY,
        DONE,
        /** people have to agree or decide first */
        WAITS,
        REFUSED,
        /** cells that cannot be read */
        WRONG,
        /** the same was brought in before */
        KNOWN
    }

    /** @param field the field it is about, or empty */
    public record Remark(String field, Texts text) {}

    /** What there is to say about a row, in order. */
    record Judged(Verdict verdict, List<Remark> says, Optional<UUID> docket, Optional<UUID> record) {

        static Judged of(Verdict verdict, List<Remark> says) {
            return new Judged(verdict, says, Optional.empty(), Optional.empty());
        }
    }
}
