package org.guiju.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** How a round is taken up, unit by unit; call it inside a transaction. */
@RequestScoped
class Turnouts {

    private static final int WHOLE = 100;

    @Inject
    private Consultations consultations;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** Those where fewest took part first. */
    List<UnitTurnout> byUnit(UUID round) {
        Map<UUID, int[]> counted = new HashMap<>();
        var took = consultations.people(me.tenant(), round);
        organisation.employees(me.tenant()).stream()
                .filter(person -> took.containsKey(person.getId()))
                .filter(person -> person.isActive() || took.get(person.getId()))
                .forEach(person -> count(counted, person, took.get(person.getId())));
        return organisation.units(me.tenant()).stream()
                .filter(unit -> counted.containsKey(unit.getId()))
                .map(unit -> line(unit, counted.get(unit.getId())))
                .sorted(Comparator.comparing(UnitTurnout::bar).thenComparing(UnitTurnout::unit))
                .toList();
    }

    private static void count(Map<UUID, int[]> counted, Employee person, boolean took) {
        var both = counted.computeIfAbsent(person.getUnitId(), unit -> new int[2]);
        both[0]++;
        both[1] += took ? 1 : 0;
    }

    private UnitTurnout line(Unit unit, int[] both) {
        return new UnitTurnout(words.text(unit.getName()), both[0], both[1], both[1] * WHOLE / both[0]);
    }
}
