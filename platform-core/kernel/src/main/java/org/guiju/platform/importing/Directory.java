package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;

/** What people and units are called in tables: employees by login or, where only one bears it, name; units by code or name. */
@ApplicationScoped
class Directory {

    private static final String AMBIGUOUS = "";

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    CellReader reader(TenantId tenant) {
        Map<String, String> employees = new HashMap<>();
        organisation.employees(tenant).forEach(employee -> {
            var id = employee.getId().toString();
            employees.merge(employee.getName(), id, (one, other) -> AMBIGUOUS);
            employees.put(employee.getLogin(), id);
        });
        Map<String, String> units = new HashMap<>();
        organisation.units(tenant).forEach(unit -> {
            var name = unit.getName();
            for (String word : new String[] {name.zhHans(), name.zhHant(), name.en()}) {
                units.merge(word, unit.getCode(), (one, other) -> one.equals(other) ? one : AMBIGUOUS);
            }
            units.put(unit.getCode(), unit.getCode());
        });
        return new CellReader((kind, text) -> switch (kind) {
            case EMPLOYEE -> known(employees, text);
            case UNIT -> known(units, text);
            case RECORD -> record(tenant, text);
            default -> text;
        });
    }

    private static String known(Map<String, String> names, String text) {
        var found = names.getOrDefault(text, text);
        return found.equals(AMBIGUOUS) ? text : found;
    }

    private String record(TenantId tenant, String text) {
        return records.search(tenant, text, 2).stream()
                .filter(record -> record.getNumber().equals(text))
                .findFirst()
                .map(record -> record.getId().toString())
                .orElse(text);
    }
}
