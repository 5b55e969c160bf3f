package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Matches;
import org.guiju.platform.record.Records;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.control.PerPeriod;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FactDefinition;
import org.guiju.rulebook.schema.FactDefinition.Source;
import org.guiju.rulebook.schema.Intake;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.action.FactSource;
import org.guiju.sdk.action.StoredRecord;

/**
 * Captures all facts in scope of an action before it is decided, used or not. A fact that has nothing is absent; the
 * language makes of that an optional, or the decision pending.
 */
@ApplicationScoped
class Facts {

    @Inject
    Records records;

    @Inject
    Matches matches;

    @Inject
    PastActions past;

    @Inject
    Organisation organisation;

    @Inject
    PluginHost plugins;

    @Inject
    @Any
    Instance<FactSupplier> suppliers;

    public Matter capture(Matter matter) {
        Map<String, Object> captured = new LinkedHashMap<>();
        matter.subject().ifPresent(record -> captured.put("record", withHistory(matter, record.id())));
        for (var fact : matter.type().facts()) {
            supply(fact, matter.with(captured)).ifPresent(value -> captured.put(fact.name(), value));
        }
        var known = matter.with(captured);
        var attained = attained(known);
        return attained.isEmpty() ? known : known.with(Map.of(Attainment.SCOPE, attained));
    }

    /** By control, since two may call different targets by one name. */
    private Map<String, Map<String, Object>> attained(Matter matter) {
        Map<String, Map<String, Object>> attained = new LinkedHashMap<>();
        Decider.reads(matter.rulebook(), matter.type(), matter.situation()).forEach(read -> {
            var own = attained.computeIfAbsent(read.by().toString(), control -> new LinkedHashMap<>());
            attained(read, matter)
                    .ifPresent(standing -> own.put(read.attainment().name(), standing));
        });
        return attained;
    }

    private Optional<Object> attained(Decider.Read read, Matter matter) {
        var attainment = read.attainment();
        return Values.at(matter.values(), attainment.path())
                .flatMap(whose -> kernelFact(
                        "target-standing",
                        Map.of(
                                "control",
                                attainment.quota().toString(),
                                "period",
                                attainment.period(),
                                attainment.ofUnit() ? "unit" : "person",
                                whose,
                                "at",
                                read.at(),
                                "as_of",
                                Values.at(matter.values(), PerPeriod.CUT).orElse(matter.now())),
                        matter));
    }

    private Optional<Object> kernelFact(String code, Map<String, Object> arguments, Matter matter) {
        return supplier(code).flatMap(found -> found.supply(matter.actor().tenant(), arguments, matter.now()));
    }

    private Optional<FactSupplier> supplier(String code) {
        return suppliers.stream()
                .filter(supplier -> supplier.code().equals(code))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> withHistory(Matter matter, UUID record) {
        var fields = new LinkedHashMap<>((Map<String, Object>) matter.values().get("record"));
        fields.put("history", past.of(matter.actor().tenant(), record, ActionType.HISTORY + 1));
        return fields;
    }

    private Optional<Object> supply(FactDefinition fact, Matter matter) {
        return switch (fact.source()) {
            case Source.Records source -> Optional.of(rows(source, matter));
            case Source.Counted source -> Optional.of(count(source, matter));
            case Source.Matching source -> Optional.of(matching(source, matter));
            case Source.Past source -> Optional.of(past(source, matter));
            case Source.Employees source -> employees(source, matter);
            case Source.Holders source -> Optional.of(holders(source, matter));
            case Source.Supplied source -> supplied(source, matter);
        };
    }

    private List<Map<String, Object>> rows(Source.Records source, Matter matter) {
        var type = recordType(matter, source.recordType());
        var matches = matches(type, source.matchAny(), matter);
        return records.matching(matter.actor().tenant(), type, matches, source.states(), source.max() + 1).stream()
                .map(record -> row(record, source.take()))
                .toList();
    }

    private BigDecimal count(Source.Counted source, Matter matter) {
        var type = recordType(matter, source.recordType());
        var matches = matches(type, source.matchAny(), matter);
        return BigDecimal.valueOf(records.counting(matter.actor().tenant(), type, matches, source.states()));
    }

    private static RecordType recordType(Matter matter, String code) {
        return matter.rulebook().library().recordType(code).orElseThrow();
    }

    private static List<Map.Entry<String, String>> matches(RecordType type, Map<String, String> paths, Matter matter) {
        List<Map.Entry<String, String>> matches = new ArrayList<>();
        paths.forEach((field, path) -> Values.at(matter.values(), path)
                .ifPresent(value -> (value instanceof Collection<?> many ? many : List.of(value))
                        .forEach(one -> matches.add(Map.entry(field, normal(type, field, one))))));
        return matches;
    }

    private List<Map<String, Object>> matching(Source.Matching source, Matter matter) {
        var type = recordType(matter, source.recordType());
        var self = matter.subject()
                .filter(record -> record.type().equals(type.code()))
                .map(StoredRecord::id);
        return matches.of(matter.actor().tenant(), type, at(source.by(), matter), self, source.max() + 1).stream()
                .map(match -> {
                    var row = row(match.record(), source.take());
                    row.put("key", match.key().name());
                    return row;
                })
                .toList();
    }

    /** Nothing to compare with is found nothing: what was done by nobody is no past of somebody. */
    private List<Map<String, Object>> past(Source.Past source, Matter matter) {
        var given = at(source.match(), matter);
        return given.size() < source.match().size()
                ? List.of()
                : past.like(matter.actor().tenant(), source, given, matter.now());
    }

    private static Map<String, Object> at(Map<String, String> paths, Matter matter) {
        Map<String, Object> given = new LinkedHashMap<>();
        paths.forEach((name, path) -> Values.at(matter.values(), path).ifPresent(value -> given.put(name, value)));
        return given;
    }

    private static String normal(RecordType type, String field, Object value) {
        return type.field(field)
                .map(found -> Intake.normal(found.kind(), value.toString()))
                .orElse(value.toString());
    }

    private static Map<String, Object> row(BusinessRecord record, List<String> take) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", record.getId().toString());
        record.owner().ifPresent(owner -> row.put("owner", owner.toString()));
        row.put("state", record.getState());
        row.put("created_at", record.getCreatedAt());
        var data = record.getData();
        take.stream().filter(data::containsKey).forEach(field -> row.put(field, data.get(field)));
        return row;
    }

    private Optional<Object> employees(Source.Employees source, Matter matter) {
        var ids = Values.at(matter.values(), source.ids());
        var asOf = Values.at(matter.values(), source.asOf())
                .map(Instant.class::cast)
                .orElse(matter.now());
        return ids.map(found -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            (found instanceof Collection<?> many ? many : List.of(found))
                    .forEach(id -> rows.add(employee(matter, UUID.fromString(id.toString()), asOf)));
            return rows;
        });
    }

    private Map<String, Object> employee(Matter matter, UUID id, Instant asOf) {
        var tenant = matter.actor().tenant();
        var zone = matter.company().zone();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id.toString());
        organisation.employee(tenant, id).ifPresent(employee -> {
            row.put("name", employee.getName());
            row.put(
                    "unit",
                    organisation.path(tenant, employee.getUnitId()).getLast().getCode());
        });
        organisation.region(tenant, id).ifPresent(region -> row.put("region", region));
        organisation
                .baseSalary(tenant, id, asOf.atZone(zone).toLocalDate())
                .ifPresent(salary -> row.put("base_salary", salary));
        organisation
                .monthWage(tenant, id, matter.now().atZone(zone).toLocalDate())
                .ifPresent(wage -> row.put("month_wage", wage));
        return row;
    }

    private List<String> holders(Source.Holders source, Matter matter) {
        return organisation.withRole(matter.actor().tenant(), source.role()).stream()
                .map(employee -> employee.getId().toString())
                .toList();
    }

    private Optional<Object> supplied(Source.Supplied source, Matter matter) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        source.arguments().forEach((name, path) -> Values.at(matter.values(), path)
                .ifPresent(value -> arguments.put(name, value)));
        var kernels = supplier(source.code());
        if (kernels.isPresent()) {
            return kernels.get().supply(matter.actor().tenant(), arguments, matter.now());
        }
        return plugins.extensions(FactSource.class).stream()
                .filter(candidate -> candidate.code().equals(source.code()))
                .findFirst()
                .map(found -> found.supply(arguments, new Bench(matter, records)));
    }
}
