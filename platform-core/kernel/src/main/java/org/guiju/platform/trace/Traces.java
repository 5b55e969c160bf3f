package org.guiju.platform.trace;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.RecordType;

/** Follows records from what they were made of to what was made of them. */
@Repository
public class Traces {

    /** Nobody reads more at once; what is cut off is the farthest. */
    public static final int MOST = 1_000;

    private static final int LONGEST = 20;

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    /**
     * Everything made of the record, in steps: what was made of it, what was made of that, and so on. What is reached by
     * several ways stands where the longest ends.
     */
    public List<Traced> madeOf(TenantId tenant, BusinessRecord record) {
        return follow(record, step -> following(tenant, step));
    }

    /** Everything the record was made of, in steps. */
    public List<Traced> madeFrom(TenantId tenant, BusinessRecord record) {
        return follow(record, step -> step.stream()
                .flatMap(one -> sources(tenant, one).stream())
                .flatMap(id -> records.record(tenant, id).stream())
                .toList());
    }

    private static List<Traced> follow(
            BusinessRecord start, Function<Collection<BusinessRecord>, List<BusinessRecord>> next) {
        Map<UUID, Traced> found = new LinkedHashMap<>();
        Collection<BusinessRecord> step = List.of(start);
        for (var at = 1; !step.isEmpty() && found.size() <= MOST && at <= LONGEST; at++) {
            var place = at;
            step = next.apply(step).stream()
                    .filter(one -> !one.getId().equals(start.getId()))
                    .collect(Collectors.toMap(
                            BusinessRecord::getId, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                    .values();
            step.forEach(one -> {
                found.remove(one.getId());
                found.put(one.getId(), new Traced(one, place));
            });
        }
        return List.copyOf(found.values());
    }

    /** What the record itself says it was made of. */
    public List<UUID> sources(TenantId tenant, BusinessRecord record) {
        var data = record.getData();
        return type(tenant, record).map(RecordType::tracedBy).orElse(List.of()).stream()
                .map(data::get)
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value))
                .flatMap(value -> Ids.read(value.toString()).stream())
                .distinct()
                .toList();
    }

    private Optional<RecordType> type(TenantId tenant, BusinessRecord record) {
        return regulations.library(tenant).recordType(record.getType());
    }

    private List<BusinessRecord> following(TenantId tenant, Collection<BusinessRecord> step) {
        var ways = new ArrayList<List<String>>();
        regulations.library(tenant).recordTypes().forEach(type -> type.tracedBy()
                .forEach(field -> ways.add(List.of(type.code(), field))));
        if (ways.isEmpty()) {
            return List.of();
        }
        List<?> found = entityManager
                .createNativeQuery(
                        "select r.* from guiju.record r where r.tenant_id = ?1 and r.id in (select i.record_id"
                                + " from guiju.record_index i join jsonb_array_elements(cast(?2 as jsonb)) way"
                                + " on i.type = way ->> 0 and i.field = way ->> 1"
                                + " join jsonb_array_elements_text(cast(?3 as jsonb)) source on i.text_value = source"
                                + " where i.tenant_id = ?1) order by r.id limit " + (MOST + 1),
                        BusinessRecord.class)
                .setParameter(1, tenant.value())
                .setParameter(2, Json.write(ways))
                .setParameter(
                        3,
                        Json.write(
                                step.stream().map(one -> one.getId().toString()).toList()))
                .getResultList();
        return found.stream().map(BusinessRecord.class::cast).toList();
    }
}
