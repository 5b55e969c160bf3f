package org.guiju.platform.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.Company;
import org.guiju.rulebook.calendar.WorkCalendar;
import org.guiju.rulebook.decision.Grants;
import org.guiju.rulebook.decision.OpenDuty;
import org.guiju.rulebook.decision.Situation;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Intake;
import org.guiju.sdk.action.StoredRecord;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/**
 * What is before the desk: an action with everything that is known about it.
 *
 * @param values {@code actor}, {@code action}, {@code record}, then the facts once they are captured
 * @param origin the entry this one takes up again, after people have agreed to it or settled what was open
 * @param grants what people have granted for it, once captured
 * @param duties open on the record, once captured
 * @param restraints what shuts it to this person by an earlier decision, once captured
 * @param now when it happened, which for a report from elsewhere may be before it was received
 * @param unit codes of the actor's unit and those above it, root first
 */
public record Matter(
        Actor actor,
        Company company,
        ActionType type,
        Submission submission,
        Intake intake,
        Optional<StoredRecord> subject,
        List<String> unit,
        Instant now,
        Instant received,
        Rulebook rulebook,
        WorkCalendar calendar,
        Map<String, Object> values,
        Optional<UUID> origin,
        Grants grants,
        List<OpenDuty> duties,
        List<ClauseFinding> restraints) {

    /** When it happened, if we were told later. */
    Optional<Instant> happened() {
        return Optional.of(now).filter(received::isAfter);
    }

    Matter with(Map<String, Object> facts) {
        var all = new HashMap<>(values);
        all.putAll(facts);
        return copy(subject, all, origin, grants, duties, restraints);
    }

    Matter with(Grants granted) {
        return copy(subject, values, origin, granted, duties, restraints);
    }

    Matter with(List<OpenDuty> owed, List<ClauseFinding> shut) {
        return copy(subject, values, origin, grants, owed, shut);
    }

    Matter takenUp(Optional<UUID> again) {
        return copy(subject, values, again, grants, duties, restraints);
    }

    /** The same matter about its subject as it stands now, and with what is then known. */
    Matter about(Optional<StoredRecord> reread, Map<String, Object> known) {
        return copy(reread, known, origin, grants, duties, restraints);
    }

    private Matter copy(
            Optional<StoredRecord> about,
            Map<String, Object> known,
            Optional<UUID> again,
            Grants granted,
            List<OpenDuty> owed,
            List<ClauseFinding> shut) {
        return new Matter(
                actor,
                company,
                type,
                submission,
                intake,
                about,
                unit,
                now,
                received,
                rulebook,
                calendar,
                known,
                again,
                granted,
                owed,
                shut);
    }

    /** The same matter with its subject read again, now that nobody else can change it. */
    Matter fresh(Reception reception) {
        return subject.isEmpty() ? this : reception.reread(this);
    }

    Situation situation() {
        return new Situation(
                now,
                company.zone(),
                unit,
                values,
                intake.missing(),
                submission.reason().filter(reason -> !reason.isBlank()),
                calendar,
                grants,
                duties);
    }
}
