package org.guiju.rulebook.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.expression.Values;

/**
 * Everything that is known when an action is put before the clauses.
 *
 * @param now the one instant of this action
 * @param unit ids of the unit and those above it, root first
 * @param values {@code actor}, {@code action}, {@code record} and the facts in scope, nested by name
 * @param missing fields of the action that are empty or not yet readable; controls that read them are not asked
 * @param reason what the actor gave as a reason, where a clause asks for one
 * @param grants what people have granted for this act
 * @param duties open on the record
 */
public record Situation(
        Instant now,
        ZoneId zone,
        List<String> unit,
        Map<String, Object> values,
        Set<String> missing,
        Optional<String> reason,
        WorkCalendar calendar,
        Grants grants,
        List<OpenDuty> duties) {

    public Situation {
        var all = new HashMap<>(values);
        all.put("now", now);
        all.put("today", now.atZone(zone).toLocalDate());
        values = java.util.Collections.unmodifiableMap(all);
    }

    /** Where nobody has granted anything and nothing is owed. */
    public Situation(
            Instant now,
            ZoneId zone,
            List<String> unit,
            Map<String, Object> values,
            Set<String> missing,
            Optional<String> reason,
            WorkCalendar calendar) {
        this(now, zone, unit, values, missing, reason, calendar, Grants.NONE, List.of());
    }

    public Situation(
            Instant now,
            ZoneId zone,
            List<String> unit,
            Map<String, Object> values,
            Set<String> missing,
            Optional<String> reason,
            WorkCalendar calendar,
            Grants grants) {
        this(now, zone, unit, values, missing, reason, calendar, grants, List.of());
    }

    /** Values as expressions read them here: by these working days and these clocks. */
    public Values given(Map<String, ?> known) {
        return Values.of(known).with(calendar).in(zone);
    }

    public Situation with(List<OpenDuty> owed) {
        return new Situation(now, zone, unit, values, missing, reason, calendar, grants, owed);
    }
}
