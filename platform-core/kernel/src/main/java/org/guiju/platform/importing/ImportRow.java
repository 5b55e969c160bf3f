package org.guiju.platform.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Texts;

/**
 * A row of a list.
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
        /** the same, of somebody or something new */
        ADD,
        /** the same, of what is there already */
        CHANGE,
        DONE,
        /** people have to agree or decide first */
        WAITS,
        REFUSED,
        /** cells that cannot be read or are wrong */
        WRONG,
        /** nothing is left to do: it was brought in before, or is so already */
        KNOWN
    }

    /** @param field the column it is about, or empty */
    public record Remark(String field, Texts text) {}

    /**
     * What there is to say about a row.
     *
     * @param mark tells a row from those that want something else, in every list; empty where that is of no use
     */
    public record Judged(
            Verdict verdict, List<Remark> says, Optional<UUID> docket, Optional<UUID> record, String mark) {

        public static Judged of(Verdict verdict, List<Remark> says) {
            return new Judged(verdict, says, Optional.empty(), Optional.empty(), "");
        }

        Judged marked(String with) {
            return new Judged(verdict, says, docket, record, with);
        }

        /** Also wrong in what could not be read at all; of such a cell nothing else is said. */
        Judged with(List<Remark> faults) {
            if (faults.isEmpty()) {
                return this;
            }
            var all = new java.util.ArrayList<>(faults);
            if (verdict == Verdict.WRONG) {
                says.stream()
                        .filter(remark ->
                                faults.stream().noneMatch(fault -> fault.field().equals(remark.field())))
                        .forEach(all::add);
            }
            return new Judged(Verdict.WRONG, all, Optional.empty(), Optional.empty(), mark);
        }
    }
}
