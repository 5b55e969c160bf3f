package org.guiju.platform.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** What the rows of a list become: each an action of one type, or whatever makes of it somebody of the staff. */
public interface ListKind {

    /** What a kept list refers to it by. */
    String code();

    Texts title();

    List<ListColumn> columns();

    /** Whether somebody with these roles may bring such a list; whether a row may be done is for the desk to say. */
    boolean openTo(Set<String> roles);

    /** How many rows are judged with what is known of the company at one moment. */
    int atOnce();

    /** Called in a transaction, in which whatever the rows are compared with is read. */
    Judge judge(Work work);

    /**
     * A row with its cells by what they fill.
     *
     * @param number as spreadsheet programs show it
     */
    record Row(int number, Map<String, String> cells) {}

    /**
     * Rows to be worked on.
     *
     * @param by in whose name
     * @param all every row of the list
     */
    record Work(
            TenantId tenant,
            UUID by,
            UUID list,
            String file,
            boolean trying,
            List<Row> rows,
            Supplier<List<Row>> all) {}

    /** Judges the rows of one work, outside any transaction. */
    interface Judge {

        /** What would come of it; changes nothing. */
        Judged check(Row row);

        /** Puts it before the desk. {@code noted} keeps what came of it, in the transaction of the desk where that can be. */
        void apply(Row row, Consumer<Judged> noted);
    }
}
