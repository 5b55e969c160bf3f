package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.Records;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** Whether what an action names is there: employees, units and records of this company. */
@ApplicationScoped
class References {

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    List<FieldProblem> problems(TenantId tenant, List<Field> fields, Map<String, Object> values) {
        var problems = new ArrayList<FieldProblem>();
        for (var field : fields) {
            Optional.ofNullable(values.get(field.name()))
                    .flatMap(value -> problem(tenant, field, value))
                    .ifPresent(says -> problems.add(new FieldProblem(field.name(), says)));
        }
        return problems;
    }

    private Optional<Texts> problem(TenantId tenant, Field field, Object value) {
        return switch (field.kind()) {
            case EMPLOYEE, EMPLOYEES ->
                wrong(value, id -> id(id).flatMap(known -> organisation.employee(tenant, known))
                                .isPresent())
                        .map(id -> new Texts(
                                "公司没有这位员工，重新选一位", "公司沒有這位同仁，重新選一位", "The company has no such employee; choose again"));
            case RECORD, RECORDS ->
                wrong(value, id -> isRecord(tenant, field, id))
                        .map(id ->
                                new Texts("找不到这张单据，重新选一张", "找不到這張單據，重新選一張", "There is no such record; choose again"));
            case UNIT ->
                wrong(value, code -> organisation.unitByCode(tenant, code).isPresent())
                        .map(code -> new Texts(
                                "没有“" + code + "”这个部门，有：" + String.join("、", units(tenant)),
                                "沒有「" + code + "」這個部門，有：" + String.join("、", units(tenant)),
                                "There is no unit " + code + "; there are: " + String.join(", ", units(tenant))));
            case ROWS ->
                ((Collection<?>) value)
                        .stream()
                                .map(row -> problems(tenant, field.columns(), cells(row)))
                                .filter(found -> !found.isEmpty())
                                .map(found -> found.getFirst().says())
                                .findFirst();
            default -> Optional.empty();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cells(Object row) {
        return (Map<String, Object>) row;
    }

    private static Optional<String> wrong(Object value, java.util.function.Predicate<String> known) {
        var all = value instanceof Collection<?> many ? many : List.of(value);
        return all.stream().map(Object::toString).filter(known.negate()).findFirst();
    }

    private boolean isRecord(TenantId tenant, Field field, String id) {
        return id(id).flatMap(known -> records.record(tenant, known))
                .filter(record -> field.of().map(record.getType()::equals).orElse(true))
                .isPresent();
    }

    private List<String> units(TenantId tenant) {
        return organisation.units(tenant).stream().map(Unit::getCode).toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
