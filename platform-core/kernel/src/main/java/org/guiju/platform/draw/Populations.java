package org.guiju.platform.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.control.Draw.Population;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;

/** What a draw picks from, as it is now. */
@ApplicationScoped
class Populations {

    private static final int PAGE = 200;

    @Inject
    Organisation organisation;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    @Inject
    Owners owners;

    /** Those that have been picked least often: none comes again before all have been. */
    List<Candidate> left(TenantId tenant, Draw draw, UUID unit, List<String> picked) {
        var all = all(tenant, draw, unit);
        var least = all.stream()
                .mapToInt(one -> Collections.frequency(picked, one.id()))
                .min()
                .orElse(0);
        return all.stream()
                .filter(one -> Collections.frequency(picked, one.id()) == least)
                .toList();
    }

    private List<Candidate> all(TenantId tenant, Draw draw, UUID unit) {
        var below = organisation.atOrBelow(tenant, List.of(unit));
        var units = organisation.units(tenant).stream()
                .filter(one -> below.contains(one.getId()) && one.lastDay().isEmpty())
                .collect(Collectors.toMap(Unit::getId, Function.identity()));
        var found =
                switch (draw.among()) {
                    case Population.Units(var kinds) -> units(units, kinds);
                    case Population.People(var roles) -> people(tenant, units, roles, watching(tenant, draw, unit));
                    case Population.Records wanted -> records(tenant, units, wanted, watching(tenant, draw, unit));
                };
        return found.sorted(Comparator.comparing(Candidate::id)).toList();
    }

    private static Stream<Candidate> units(Map<UUID, Unit> units, List<String> kinds) {
        return units.values().stream()
                .filter(one -> kinds.contains(one.getKind()))
                .map(one -> new Candidate(Candidate.Kind.UNIT, one.getCode(), one.getName(), one.getCode()));
    }

    /** Nobody watches themself. */
    private List<UUID> watching(TenantId tenant, Draw draw, UUID unit) {
        return owners.nearest(tenant, draw.owner().role(), Optional.of(unit));
    }

    private Stream<Candidate> people(TenantId tenant, Map<UUID, Unit> units, List<String> roles, List<UUID> watching) {
        var names = organisation.names(tenant);
        return units.values().stream().flatMap(unit -> roles.stream()
                .flatMap(role -> organisation.appointed(tenant, role, unit.getId()).stream())
                .distinct()
                .filter(person -> !watching.contains(person))
                .map(person -> new Candidate(
                        Candidate.Kind.PERSON, person.toString(), Texts.same(names.get(person)), unit.getCode())));
    }

    private Stream<Candidate> records(
            TenantId tenant, Map<UUID, Unit> units, Population.Records wanted, List<UUID> watching) {
        var title = regulations.library(tenant).recordType(wanted.type()).map(RecordType::title);
        var found = new ArrayList<BusinessRecord>();
        List<BusinessRecord> page;
        do {
            page = records.list(tenant, wanted.type(), found.size(), PAGE);
            found.addAll(page);
        } while (page.size() == PAGE);
        return found.stream()
                .filter(record -> units.containsKey(record.getUnitId()))
                .filter(record -> wanted.states().isEmpty() || wanted.states().contains(record.getState()))
                .filter(record -> record.owner().filter(watching::contains).isEmpty())
                .map(record -> new Candidate(
                        Candidate.Kind.RECORD,
                        record.getId().toString(),
                        Texts.same(title.map(field -> record.getData().get(field))
                                .map(Object::toString)
                                .orElse(record.getNumber())),
                        units.get(record.getUnitId()).getCode()));
    }
}
