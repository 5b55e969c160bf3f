package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** What clauses on operators' actions may know of a company: counts and moments, nothing it owns. */
@ApplicationScoped
class CompanyStanding implements FactSupplier {

    @Inject
    Companies companies;

    @Inject
    OperatedCompanies operated;

    @Inject
    Invitations invitations;

    @Inject
    Exports exports;

    @Override
    public String code() {
        return "company-standing";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.ofNullable(arguments.get("code"))
                .flatMap(code -> companies.byCode(code.toString()))
                .map(company -> standing(tenant, company, arguments, now));
    }

    private Object standing(TenantId platform, Company company, Map<String, Object> arguments, Instant now) {
        var record = operated.record(platform, company.code());
        var announced = record.map(BusinessRecord::getData)
                .map(data -> data.get("announced_at"))
                .map(at -> Instant.parse(at.toString()));
        var export = exports.latest(company.id())
                .filter(Export::isDone)
                .filter(made -> announced.filter(made.orderedAt()::isBefore).isEmpty());
        Map<String, Object> standing = new HashMap<>();
        standing.put(
                "joined",
                invitations.used(company.id())
                        || invitations.latest(company.id()).isEmpty());
        standing.put(
                "invited",
                invitations
                        .latest(company.id())
                        .filter(latest -> latest.state(now) == Invitation.State.OPEN)
                        .isPresent());
        standing.put(
                "open_months", BigDecimal.valueOf(operated.figures(company.id()).openMonths()));
        standing.put("announced_at", announced.orElse(now));
        standing.put(
                "announced_by",
                record.map(BusinessRecord::getData)
                        .map(data -> data.get("announced_by"))
                        .map(Object::toString)
                        .orElse(""));
        standing.put("typed_right", company.code().equals(arguments.get("typed")));
        standing.put("exported", export.isPresent());
        standing.put("downloaded", export.flatMap(Export::downloadedAt).isPresent());
        return standing;
    }
}
