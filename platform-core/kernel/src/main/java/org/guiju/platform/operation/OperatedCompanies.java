package org.guiju.platform.operation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.Repository;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;

/** The companies as operators see them: their records, and how much there is in them. */
@Repository
public class OperatedCompanies {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Companies companies;

    @Inject
    Records records;

    @Inject
    Regulations regulations;

    /**
     * @param people who work there
     * @param regulations it has published
     * @param openMonths with posted entries and not closed in payroll
     * @param lastAt when its desk decided last
     */
    public record Figures(long people, long regulations, long openMonths, Optional<Instant> lastAt) {

        static final Figures NONE = new Figures(0, 0, 0, Optional.empty());
    }

    /** All but the platform's own. */
    List<Company> all() {
        return companies.all().stream()
                .filter(company -> !company.code().equals(Company.PLATFORM))
                .toList();
    }

    /** The operators' record of a company. */
    public Optional<BusinessRecord> record(TenantId platform, String code) {
        var type = regulations.library(platform).recordType("company").orElseThrow();
        return records.matching(platform, type, Map.of("code", code).entrySet(), List.of(), 1).stream()
                .findFirst();
    }

    public Figures figures(TenantId company) {
        return figures().getOrDefault(company, Figures.NONE);
    }

    Map<TenantId, Figures> figures() {
        List<?> rows = entityManager
                .createNativeQuery("select tenant_id, people, regulations, open_months,"
                        + " cast(extract(epoch from last_at) as bigint) from sec.company_figures()")
                .getResultList();
        Map<TenantId, Figures> figures = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> figures.put(
                        new TenantId((UUID) row[0]),
                        new Figures(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                ((Number) row[3]).longValue(),
                                Optional.ofNullable(row[4])
                                        .map(at -> Instant.ofEpochSecond(((Number) at).longValue())))));
        return figures;
    }
}
