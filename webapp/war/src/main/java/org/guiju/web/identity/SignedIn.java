package org.guiju.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who sent this request and the company it works for. Empty before sign-in; no company before one is chosen. */
@Named
@RequestScoped
public class SignedIn {

    private Optional<Person> person = Optional.empty();
    private Optional<Membership> company = Optional.empty();
    private List<Membership> companies = List.of();
    private boolean operator;

    void enter(Person who, List<Membership> mine, boolean operates) {
        person = Optional.of(who);
        companies = mine;
        operator = operates;
    }

    void workFor(Membership membership) {
        company = Optional.of(membership);
    }

    public Optional<String> issuer() {
        return person.map(Person::issuer);
    }

    public Optional<String> subject() {
        return person.map(Person::subject);
    }

    public Optional<UUID> tenantId() {
        return company.map(Membership::tenantId);
    }

    public Optional<UUID> employeeId() {
        return company.flatMap(Membership::employeeId);
    }

    public Optional<ZoneId> zone() {
        return company.map(Membership::zone);
    }

    public boolean isPresent() {
        return person.isPresent();
    }

    public boolean isOperator() {
        return operator;
    }

    public String getUserName() {
        return subject().orElse("");
    }

    public String getCompanyCode() {
        return company.map(Membership::code).orElse("");
    }

    public String getCompanyName() {
        return company.map(Membership::name).orElse("");
    }

    public List<Membership> getCompanies() {
        return companies;
    }

    public boolean isSeveralCompanies() {
        return companies.size() > 1;
    }
}
