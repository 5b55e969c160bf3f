package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Company;

/** How the choices of a form are spelt elsewhere, and who an operator is by name. */
@ApplicationScoped
class Names {

    /** Addresses that would be taken for the platform's own. */
    static final Set<String> RESERVED = Set.of(
            Company.PLATFORM,
            "operator",
            "admin",
            "api",
            "www",
            "guiju",
            "company",
            "companies",
            "system",
            "login",
            "logout",
            "health",
            "plugin",
            "plugins",
            "demo",
            "test",
            "support");

    @Inject
    Organisation organisation;

    /** The zone that is written as an option: {@code asia_shanghai}. */
    static ZoneId zone(String option) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> option(id).equals(option))
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow();
    }

    /** What is written as an option: {@code Asia/Shanghai}, {@code zh-Hans}, {@code CNY}. */
    static String option(String spelling) {
        return spelling.toLowerCase(Locale.ROOT).replace('/', '_').replace('-', '_');
    }

    static String language(String option) {
        return switch (option) {
            case "zh_hant" -> "zh-Hant";
            case "en" -> "en";
            default -> "zh-Hans";
        };
    }

    /** Fields of the operator's record that say what the company is. */
    static Map<String, Object> facts(Company company) {
        return Map.of(
                "name", company.name().zhHans(),
                "name_hant", company.name().zhHant(),
                "name_en", company.name().en(),
                "code", company.code(),
                "zone", option(company.zone().getId()),
                "language", option(company.language()),
                "currency", option(company.currency()));
    }

    String operator(CarriedOut permitted) {
        return organisation
                .employee(permitted.tenant(), permitted.actor().employee())
                .map(Employee::getName)
                .orElseThrow();
    }
}
