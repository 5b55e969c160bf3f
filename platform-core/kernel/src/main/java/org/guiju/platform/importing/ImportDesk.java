package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.sheet.Limits;
import org.guiju.platform.sheet.Line;
import org.guiju.platform.sheet.Sheet;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Takes lists in and says what becomes of them; the rows themselves are worked off elsewhere. */
@ApplicationScoped
public class ImportDesk {

    private static final int BATCH = 1000;

    @Inject
    ImportRuns runs;

    @Inject
    ImportRows rows;

    @Inject
    KnownLists known;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Inject
    ImportStep step;

    @Inject
    ImportWorker worker;

    /** What this person may bring lists of. */
    @Transactional
    public List<ListKind> kinds(TenantId tenant, UUID employee) {
        var roles = organisation.roles(tenant, employee);
        return known.all(tenant).stream().filter(kind -> kind.openTo(roles)).toList();
    }

    /** What the rows of a list become. */
    @Transactional
    public Optional<ListKind> kind(TenantId tenant, ImportRun run) {
        return run.kind().flatMap(code -> known.kind(tenant, code));
    }

    /** @throws org.guiju.platform.sheet.SheetRefusedException when it is no table that can be read */
    @Transactional
    public ImportRun bring(TenantId tenant, UUID employee, String name, Path file) throws IOException {
        try (var sheet = Sheet.open(file, Limits.USUAL)) {
            var lines = new ArrayList<Line>();
            sheet.forEachRemaining(lines::add);
            var run = new ImportRun(
                    Ids.next(),
                    employee,
                    name,
                    header(sheet),
                    Optional.empty(),
                    List.of(),
                    ImportRun.State.READ,
                    lines.size(),
                    companies.now(tenant));
            runs.add(tenant, run);
            for (int from = 0; from < lines.size(); from += BATCH) {
                rows.add(tenant, run.id(), lines.subList(from, Math.min(lines.size(), from + BATCH)));
            }
            return run;
        }
    }

    private static List<String> header(Sheet sheet) {
        var header = new ArrayList<String>();
        for (int column = 0; column < sheet.header().size(); column++) {
            var title = sheet.header().get(column);
            header.add(
                    sheet.names().isEmpty()
                            ? title
                            : ColumnMatch.named(title, sheet.names().get(column)));
        }
        return header;
    }

    /** Columns without which rows cannot be of that kind, and which the list has not. */
    public List<ListColumn> missing(ImportRun run, ListKind kind) {
        var columns = ColumnMatch.columns(kind.columns(), run.header());
        return kind.columns().stream()
                .filter(ListColumn::required)
                .filter(column -> !columns.contains(column.name()))
                .toList();
    }

    /** Tries every row, changing nothing; false when that cannot be begun now. */
    public boolean check(TenantId tenant, ImportRun run, ListKind kind) {
        var columns = ColumnMatch.columns(kind.columns(), run.header());
        return started(step.check(tenant, run.id(), kind, columns), tenant, run);
    }

    /** Puts other cells into a row, by what they fill, and tries again what was wrong. */
    public boolean correct(TenantId tenant, ImportRun run, int number, Map<String, String> cells) {
        return started(step.correct(tenant, run, number, cells), tenant, run);
    }

    /** Puts every row that would pass before the desk. */
    public boolean apply(TenantId tenant, ImportRun run) {
        return started(step.apply(tenant, run.id()), tenant, run);
    }

    private boolean started(boolean turned, TenantId tenant, ImportRun run) {
        if (turned) {
            worker.start(tenant, run.id());
        }
        return turned;
    }

    /** What is done stays done. */
    public void cancel(TenantId tenant, ImportRun run) {
        step.cancel(tenant, run.id());
    }
}
