package org.guiju.platform.overruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Overruled;
import org.guiju.sdk.decision.ClauseCode;

/** Which published values of a company a lock overrules, and who owes others for them. */
@ApplicationScoped
public class OverruledValues {

    /** Whoever says how soon such a text is revised. */
    private static final ClauseCode CLAUSE = ClauseCode.of("GJ-GOV/1.3");

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    @Inject
    Organisation organisation;

    @Inject
    Duties duties;

    @Inject
    Owners owners;

    @Inject
    Docket docket;

    /** A duty to revise, and which value of which clause it is about. */
    public record Owed(Duty duty, ClauseCode clause, String parameter, Optional<String> unit) {

        public boolean isAbout(Overruled found) {
            return found.clause().equals(clause)
                    && found.parameter().name().equals(parameter)
                    && found.unit().equals(unit);
        }
    }

    /** What is overruled today. */
    @Transactional
    public List<Overruled> today(TenantId tenant) {
        return at(tenant, companies.now(tenant));
    }

    /** What is overruled at an instant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Overruled> at(TenantId tenant, Instant instant) {
        return regulations.rulebook(tenant).overruled(instant);
    }

    /** Open duties to revise. */
    public List<Owed> owed(TenantId tenant) {
        return duties.underClause(tenant, CLAUSE).stream()
                .flatMap(duty -> owed(tenant, duty).stream())
                .toList();
    }

    /** What a duty is about, where it is one to revise. */
    public Optional<Owed> owed(TenantId tenant, Duty duty) {
        return Optional.of(duty)
                .filter(one -> one.control().clause().equals(CLAUSE))
                .flatMap(one -> docket.entry(tenant, one.getDocketId()))
                .map(DocketEntry::action)
                .map(said -> new Owed(
                        duty,
                        ClauseCode.of((String) said.get("clause")),
                        (String) said.get("parameter"),
                        Optional.ofNullable((String) said.get("unit"))));
    }

    /** The report of a value, as the desk takes it. */
    @Transactional
    public Map<String, Object> report(TenantId tenant, Overruled found) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("clause", found.clause().toString());
        values.put("parameter", found.parameter().name());
        values.put("layer", found.lock().by().name().toLowerCase(Locale.ROOT));
        found.unit().ifPresent(unit -> values.put("unit", unit));
        found.unit()
                .flatMap(unit -> organisation.unitByCode(tenant, unit))
                .map(Unit::getId)
                .map(unit -> owners.standIn(tenant, Optional.of(unit), owners.anybody(tenant)))
                .ifPresent(head -> values.put("head", head.toString()));
        return values;
    }

    /** Closes the duties about values that nothing overrules at an instant. */
    void settle(TenantId tenant, Instant at, String how, Instant now) {
        var left = at(tenant, at);
        owed(tenant).stream()
                .filter(owed -> left.stream().noneMatch(owed::isAbout))
                .forEach(owed -> duties.close(tenant, owed.duty(), how, now));
    }
}
