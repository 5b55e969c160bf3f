package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.shell.Me;

/**
 * Which records and decisions somebody sees: their own, those they are party to and what their unit shares; the head of a unit
 * those of the unit and of all below; who works for the whole company all.
 */
@RequestScoped
public class Sight {

    private static final Set<String> FOR_ALL =
            Set.of("company_leadership", "tenant_admin", "legal_approver", "hr", "finance", "operator");
    private static final Set<String> NEEDS_CONTACTS = Set.of("unit_head", "company_leadership");

    @Inject
    private Records records;

    @Inject
    private Duties duties;

    @Inject
    private Regulations regulations;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    /** Codes of a unit and of those above it. */
    private final Map<UUID, Set<String>> above = new HashMap<>();

    /** Whether others' work is theirs to look after, be it one unit's. */
    public boolean oversees() {
        return seesAll() || !me.headed().isEmpty();
    }

    private boolean seesAll() {
        return me.roles().stream().anyMatch(FOR_ALL::contains);
    }

    public boolean sees(BusinessRecord record) {
        return seesAll()
                || me.headed().contains(record.getUnitId())
                || isOwn(record)
                || isParty(record)
                || record.getCreatedBy().equals(me.employee())
                || isShared(record);
    }

    /** What a unit works on together is seen by everybody there, and by those above it; what is for all, by all. */
    private boolean isShared(BusinessRecord record) {
        return switch (regulations
                .library(me.tenant())
                .recordType(record.getType())
                .map(RecordType::seen)
                .orElse(RecordType.Seen.NOBODY_ELSE)) {
            case NOBODY_ELSE -> false;
            case COMPANY -> true;
            case UNIT ->
                above.computeIfAbsent(record.getUnitId(), this::path)
                        .contains(me.unitPath().getLast());
        };
    }

    private Set<String> path(UUID unit) {
        return organisation.path(me.tenant(), unit).stream().map(Unit::getCode).collect(Collectors.toSet());
    }

    /** Who asked, who sees the record it is about, those it has consequences for and those who owe what follows; call it inside a transaction. */
    public boolean sees(DocketEntry entry) {
        var id = me.employee().toString();
        return seesAll()
                || entry.actor().equals(me.employee())
                || organisation
                        .employee(me.tenant(), entry.actor())
                        .filter(actor -> me.headed().contains(actor.getUnitId()))
                        .isPresent()
                || entry.subject()
                        .flatMap(record -> records.record(me.tenant(), record))
                        .filter(this::sees)
                        .isPresent()
                || entry.decision().all(Finding.Proposes.class).anyMatch(proposes -> proposes.person()
                        .equals(id))
                || entry.decision().all(Finding.Owes.class).anyMatch(owes -> owes.holders()
                        .contains(id))
                || isAboutPayOf(id, entry)
                || duties.isOwedBy(me.tenant(), entry.id(), me.employee());
    }

    /** Deciding or posting somebody's ledger entry concerns them, though it is no record of theirs. */
    private static boolean isAboutPayOf(String person, DocketEntry entry) {
        return entry.facts().get("entry") instanceof Map<?, ?> ledgerEntry && person.equals(ledgerEntry.get("person"));
    }

    boolean isParty(BusinessRecord record) {
        return record.getData().get("parties") instanceof Collection<?> parties
                && parties.contains(me.employee().toString());
    }

    private boolean isOwn(BusinessRecord record) {
        return record.owner().map(me.employee()::equals).orElse(false);
    }

    /** A value with the numbers in it covered, also those in the rows of a table. */
    public Object shown(BusinessRecord record, Field field, Object value) {
        return switch (value) {
            case Collection<?> items ->
                items.stream().map(item -> shown(record, field, item)).toList();
            case Map<?, ?> row
            when !field.columns().isEmpty() -> {
                Map<String, Object> shown = new LinkedHashMap<>();
                field.columns().stream()
                        .filter(column -> row.get(column.name()) != null)
                        .forEach(column -> shown.put(column.name(), shown(record, column, row.get(column.name()))));
                yield shown;
            }
            case String text -> covered(record, field, text);
            default -> value;
        };
    }

    /** Telephone and identity numbers are covered for those who do not need them. */
    private String covered(BusinessRecord record, Field field, String text) {
        var number = field.kind() == FieldKind.PHONE || field.kind() == FieldKind.IDENTITY;
        var needed = isOwn(record) || isParty(record) || me.roles().stream().anyMatch(NEEDS_CONTACTS::contains);
        if (!number || needed || text.length() < 8) {
            return text;
        }
        return text.substring(0, 3) + "****" + text.substring(text.length() - 4);
    }
}
