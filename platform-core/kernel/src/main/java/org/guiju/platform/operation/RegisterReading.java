package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** Reads the operators' list in one transaction. */
@ApplicationScoped
class RegisterReading {

    @Inject
    OperatedCompanies operated;

    @Inject
    Companies companies;

    @Inject
    Invitations invitations;

    @Inject
    Exports exports;

    @Transactional
    public List<Company> unregistered(TenantId platform) {
        return operated.all().stream()
                .filter(company -> operated.record(platform, company.code()).isEmpty())
                .toList();
    }

    @Transactional
    public List<CompanyRegister.Line> lines(TenantId platform) {
        var figures = operated.figures();
        var now = companies.now(platform);
        return operated.all().stream()
                .flatMap(company -> operated.record(platform, company.code()).stream()
                        .map(record -> new CompanyRegister.Line(
                                company,
                                record.getId(),
                                figures.getOrDefault(company.id(), OperatedCompanies.Figures.NONE),
                                invitations.latest(company.id()),
                                exports.latest(company.id()),
                                now)))
                .toList();
    }
}
