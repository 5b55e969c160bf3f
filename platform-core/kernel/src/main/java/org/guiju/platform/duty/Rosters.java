package org.guiju.platform.duty;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.schema.RecordType;

/** Who is planned to work where and when, wherever a record type is a roster. */
@Repository
public class Rosters {

    /** The day itself, the one before and the one after. */
    private static final int AROUND = 3;

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Regulations regulations;

    /** A shift of somebody. */
    public record Planned(UUID record, String person, LocalDate day, LocalTime from, LocalTime to) {}

    /** Who is planned at a unit from a day on for so many days, in the order in which they come. */
    public List<Planned> plan(TenantId tenant, String unit, LocalDate from, int days) {
        return types(tenant).stream()
                .flatMap(
                        type -> shifts(tenant, type, type.roster().orElseThrow().where(), unit, from, days).stream())
                .sorted(Comparator.comparing(Planned::day).thenComparing(Planned::from))
                .toList();
    }

    /** @param field of the type that holds the value */
    private List<Planned> shifts(
            TenantId tenant, RecordType type, String field, String value, LocalDate from, int days) {
        var roster = type.roster().orElseThrow();
        List<?> found = entityManager
                .createNativeQuery("select r.id, cast(r.data as text) from guiju.record r join guiju.record_index i"
                        + " on i.tenant_id = r.tenant_id and i.record_id = r.id and i.type = r.type and i.field = ?5"
                        + " and i.text_value >= ?6 and i.text_value < ?7 where r.tenant_id = ?1 and r.type = ?2"
                        + " and r.state = ?3 and r.data ->> ?4 = ?8 order by r.id")
                .setParameter(1, tenant.value())
                .setParameter(2, type.code())
                .setParameter(3, type.firstState())
                .setParameter(4, field)
                .setParameter(5, roster.day())
                .setParameter(6, from.toString())
                .setParameter(7, from.plusDays(days).toString())
                .setParameter(8, value)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> planned(roster, (UUID) row[0], Json.readMap((String) row[1])))
                .toList();
    }

    private static Planned planned(RecordType.Roster roster, UUID record, Map<String, Object> data) {
        return new Planned(
                record,
                (String) data.get(roster.who()),
                (LocalDate) data.get(roster.day()),
                (LocalTime) data.get(roster.from()),
                (LocalTime) data.get(roster.to()));
    }

    /** Those planned at any of some units for a day. */
    Set<UUID> planned(TenantId tenant, Collection<String> units, LocalDate day) {
        return types(tenant).stream()
                .flatMap(type -> people(tenant, type, units, day).stream())
                .flatMap(person -> Ids.read(person).stream())
                .collect(Collectors.toSet());
    }

    private List<?> people(TenantId tenant, RecordType type, Collection<String> units, LocalDate day) {
        var roster = type.roster().orElseThrow();
        return entityManager
                .createNativeQuery("select distinct r.data ->> ?4 from guiju.record r join guiju.record_index i"
                        + " on i.tenant_id = r.tenant_id and i.record_id = r.id and i.type = r.type and i.field = ?5"
                        + " and i.text_value = ?6 where r.tenant_id = ?1 and r.type = ?2 and r.state = ?3"
                        + " and r.data ->> ?7 = any (string_to_array(?8, ','))")
                .setParameter(1, tenant.value())
                .setParameter(2, type.code())
                .setParameter(3, type.firstState())
                .setParameter(4, roster.who())
                .setParameter(5, roster.day())
                .setParameter(6, day.toString())
                .setParameter(7, roster.where())
                .setParameter(8, String.join(",", units))
                .getResultList();
    }

    /** What a person is planned for on a day, the day before and the day after. */
    public List<Planned> around(TenantId tenant, String person, LocalDate day) {
        return types(tenant).stream()
                .flatMap(type ->
                        shifts(tenant, type, type.roster().orElseThrow().who(), person, day.minusDays(1), AROUND)
                                .stream())
                .toList();
    }

    private List<RecordType> types(TenantId tenant) {
        return regulations.library(tenant).recordTypes().stream()
                .filter(type -> type.roster().isPresent())
                .filter(type -> regulations.isEnabled(tenant, type.plugin()))
                .toList();
    }
}
