package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.founding.Founding;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.tenancy.Company;
import org.guiju.rulebook.regulation.Library;
import org.guiju.sdk.Texts;

/** The company that operates the platform, and its people: whoever the platform knows as an operator. */
@ApplicationScoped
public class Operators {

    /** The only post there. */
    public static final String ROLE = "operator";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Texts NAME = new Texts("规矩平台", "規矩平臺", "Guiju platform");

    @Inject
    OperatorStaff staff;

    @Inject
    Founding founding;

    /** An operator as an employee of the platform. */
    public record Operator(Company company, UUID employee) {}

    /** Sets the platform's own company up at the first call; the caller has seen that this person operates the platform. */
    public Operator enter(String issuer, String subject) {
        var company = staff.company().orElseGet(() -> {
            founding.register(platform());
            return staff.company().orElseThrow();
        });
        return Bound.to(company.id(), () -> {
            founding.furnish(company.id(), platform());
            return new Operator(company, staff.employee(company.id(), issuer, subject));
        });
    }

    private static NewCompany platform() {
        var first = LocalDate.EPOCH;
        return new NewCompany(
                Company.PLATFORM,
                NAME,
                ZONE,
                "CNY",
                "CN",
                "zh-Hans",
                List.of(new NewCompany.NewUnit(Company.PLATFORM, Optional.empty(), NAME, "company", Optional.empty())),
                List.of(),
                List.of(),
                Map.of(),
                List.of(Library.OPERATOR),
                List.of(new NewCompany.Adoption("GJ-OPS", first, Optional.empty())),
                Map.of());
    }
}
