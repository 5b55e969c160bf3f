package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Salaries;
import org.guiju.platform.organisation.StaffList;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.StoredFile;

/** Reads uploaded lists and compares their rows with the company as it is now. */
@ApplicationScoped
public class StaffLists {

    @Inject
    Uploads uploads;

    @Inject
    Organisation organisation;

    @Inject
    StaffList staff;

    @Inject
    Salaries salaries;

    @Inject
    Roles roles;

    @Inject
    Companies companies;

    @Inject
    StaffImports imports;

    /** @throws org.guiju.platform.sheet.SheetRefusedException if it is no table */
    StaffFile read(TenantId tenant, StoredFile file) {
        try {
            var copy = Files.createTempFile("staff", ".table");
            try (var in = uploads.open(tenant, file)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return StaffFile.read(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Checked> check(TenantId tenant, Collection<StaffFile.Row> rows) {
        var check = new StaffCheck(
                onHand(tenant), rows.stream().map(StaffFile.Row::cells).toList());
        return rows.stream()
                .map(row -> check.check(row.number(), row.cells(), row.faults()))
                .toList();
    }

    @Transactional
    public Optional<StaffImport> list(TenantId tenant, UUID id) {
        return imports.list(tenant, id);
    }

    /** Puts a correction into a row, and checks all that were in doubt again: a row may be wrong because of another one. */
    @Transactional
    public void correct(TenantId tenant, UUID list, int row, Map<String, String> cells) {
        var all = imports.all(tenant, list);
        var rows = all.stream()
                .map(known -> new StaffFile.Row(
                        known.number(), columns(known.number() == row ? cells : known.cells()), Map.of()))
                .toList();
        var doubtful = all.stream()
                .filter(known -> known.number() == row || known.verdict().equals("problem"))
                .map(StaffImport.Row::number)
                .toList();
        imports.put(
                tenant,
                list,
                check(tenant, rows).stream()
                        .filter(checked -> doubtful.contains(checked.row()))
                        .toList());
    }

    static Map<StaffColumn, String> columns(Map<String, String> cells) {
        var columns = new EnumMap<StaffColumn, String>(StaffColumn.class);
        for (var column : StaffColumn.values()) {
            columns.put(column, cells.getOrDefault(column.code(), "").strip());
        }
        return columns;
    }

    StaffOnHand onHand(TenantId tenant) {
        var employees = organisation.employees(tenant).stream()
                .filter(Employee::isActive)
                .toList();
        var paid = salaries.all(tenant);
        var names = new HashMap<String, String>();
        roles.known(tenant).forEach(code -> StaffOnHand.names(roles.name(tenant, code), code)
                .forEach(name -> names.putIfAbsent(name, code)));
        return new StaffOnHand(
                StaffOnHand.unitsByName(organisation.units(tenant)),
                names,
                StaffOnHand.numbered(employees),
                StaffOnHand.logins(organisation.employees(tenant)),
                staff.roles(tenant, employees.stream().map(Employee::getId).toList()),
                (employee, day) -> Optional.ofNullable(paid.get(employee))
                        .map(since -> since.floorEntry(day))
                        .map(Map.Entry::getValue),
                companies.now(tenant).atZone(companies.company(tenant).zone()).toLocalDate());
    }
}
