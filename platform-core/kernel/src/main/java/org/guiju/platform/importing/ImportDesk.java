package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.sheet.Limits;
import org.guiju.platform.sheet.Line;
import org.guiju.platform.sheet.Sheet;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;

/** Takes tables in and says what becomes of them; the rows themselves are worked off elsewhere. */
@ApplicationScoped
public class ImportDesk {

    private static final int BATCH = 1000;

    /** A worker that said nothing for so long is gone. */
    static final int SILENT_SECONDS = 60;

    @Inject
    ImportRuns runs;

    @Inject
    ImportRows rows;

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Inject
    ImportWorker worker;

    /** Actions that this person may do and that the rows of a table can say all about. */
    @Transactional
    public List<ActionType> actions(TenantId tenant, UUID employee) {
        var roles = organisation.roles(tenant, employee);
        return regulations.actionTypes(tenant).stream()
                .filter(type -> !type.plugin().equals("platform"))
                .filter(type -> type.openTo(roles, false))
                .filter(ColumnMatch::fits)
                .toList();
    }

    /** @throws org.guiju.platform.sheet.SheetRefusedException when it is no table that can be read */
    @Transactional
    public ImportRun bring(TenantId tenant, UUID employee, String name, Path file) throws IOException {
        try (var sheet = Sheet.open(file, Limits.USUAL)) {
            var lines = new ArrayList<Line>();
            sheet.forEachRemaining(lines::add);
            var header = sheet.names().isEmpty() ? sheet.header() : named(sheet);
            var run = new ImportRun(
                    Ids.next(),
                    employee,
                    name,
                    header,
                    Optional.empty(),
                    List.of(),
                    ImportRun.State.READ,
                    lines.size(),
                    companies.now(tenant),
                    companies.now(tenant));
            runs.add(tenant, run);
            for (int from = 0; from < lines.size(); from += BATCH) {
                rows.add(tenant, run.id(), lines.subList(from, Math.min(lines.size(), from + BATCH)));
            }
            return run;
        }
    }

    /** Behind the label the name for programs, so that the file can be matched again. */
    private static List<String> named(Sheet sheet) {
        var header = new ArrayList<String>();
        for (int column = 0; column < sheet.header().size(); column++) {
            header.add(sheet.header().get(column) + NAME + sheet.names().get(column));
        }
        return header;
    }

    private static final String NAME = "\t";

    /** What people call a column of a run. */
    public static String label(String column) {
        return column.split(NAME)[0];
    }

    private static String name(String column) {
        var parts = column.split(NAME);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Tries every row, changing nothing. */
    public boolean check(TenantId tenant, UUID employee, ImportRun run, ActionType type) {
        return prepare(tenant, run, type) && worker.check(tenant, employee, run.id());
    }

    private boolean prepare(TenantId tenant, ImportRun run, ActionType type) {
        var labels = run.header().stream().map(ImportDesk::label).toList();
        var names = run.header().stream().map(ImportDesk::name).toList();
        var known = names.stream().anyMatch(name -> !name.isEmpty()) ? names : List.<String>of();
        return worker.choose(tenant, run.id(), type.code(), ColumnMatch.fields(type, labels, known));
    }

    /** Puts every row that would pass before the desk. */
    public boolean apply(TenantId tenant, UUID employee, ImportRun run) {
        return worker.apply(tenant, employee, run.id());
    }

    /** What is done stays done. */
    @Transactional
    public void cancel(TenantId tenant, ImportRun run) {
        runs.turn(
                tenant,
                run.id(),
                List.of(
                        ImportRun.State.READ,
                        ImportRun.State.CHECKING,
                        ImportRun.State.CHECKED,
                        ImportRun.State.APPLYING),
                ImportRun.State.CANCELLED);
    }

    /** Goes on where a worker that is gone has stopped. */
    public void goOn(TenantId tenant, UUID employee, ImportRun run) {
        worker.goOn(tenant, employee, run);
    }

    /** Required fields that no column fills. */
    @Transactional
    public List<Field> missing(TenantId tenant, ImportRun run) {
        return run.action()
                .flatMap(action -> regulations.actionType(tenant, action))
                .map(type -> type.fields().stream()
                        .filter(Field::required)
                        .filter(field -> !run.columns().contains(field.name()))
                        .toList())
                .orElse(List.of());
    }
}
