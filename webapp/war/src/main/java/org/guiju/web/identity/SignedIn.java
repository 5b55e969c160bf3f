package org.guiju.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.web.language.ReaderLanguage;

/** Who sent this request and the company it works for. Empty before sign-in; no company before one is chosen. */
@Named
@RequestScoped
public class SignedIn {

    private Optional<Person> person = Optional.empty();
    private Optional<Membership> company = Optional.empty();
    private List<Membership> companies = List.of();
    private Optional<Membership> operation = Optional.empty();

    @Inject
    private ReaderLanguage language;

    /** @param operates the platform's own company, where this person operates it */
    void enter(Person who, List<Membership> mine, Optional<Membership> operates) {
        person = Optional.of(who);
        companies = Stream.concat(mine.stream(), operates.stream()).toList();
        operation = operates;
    }

    Optional<Membership> operation() {
        return operation;
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
        return operation.isPresent();
    }

    public String getUserName() {
        return subject().orElse("");
    }

    public String getCompanyCode() {
        return company.map(Membership::code).orElse("");
    }

    public String getCompanyName() {
        return company.map(this::nameOf).orElse("");
    }

    /** In the reader's language. */
    public String nameOf(Membership membership) {
        return membership.name().in(language.getLocale());
    }

    /** Whether nothing can be done in the company now. */
    public boolean isHalted() {
        return company.filter(membership -> !membership.state().equals("active"))
                .isPresent();
    }

    public List<Membership> getCompanies() {
        return companies;
    }

    public boolean isSeveralCompanies() {
        return companies.size() > 1;
    }
}
