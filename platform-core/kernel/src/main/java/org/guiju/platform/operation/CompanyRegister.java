package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.Company;

/** The operators' list of companies, complete whichever way a company came. */
@ApplicationScoped
public class CompanyRegister {

    @Inject
    RegisterReading reading;

    @Inject
    ActionDesk desk;

    /**
     * One company in the list.
     *
     * @param record the operators' record of it
     * @param export the last one ordered
     */
    public record Line(
            Company company,
            UUID record,
            OperatedCompanies.Figures figures,
            Optional<Invitation> invitation,
            Optional<Export> export,
            Instant now) {

        /** An invitation that waits to be used; none once somebody has come. */
        public Optional<Invitation> pending() {
            return invitation.filter(latest -> latest.usedAt().isEmpty());
        }
    }

    /** Called for an operator, bound to the platform's own company. */
    public List<Line> lines(Actor operator) {
        reading.unregistered(operator.tenant())
                .forEach(company -> desk.submit(
                        operator.asSystem(),
                        new Submission(
                                RegisterCompany.TYPE,
                                Optional.empty(),
                                Map.of("code", company.code()),
                                "register/" + company.code(),
                                Submission.Channel.SET_UP)));
        return reading.lines(operator.tenant());
    }

    public Optional<Line> line(Actor operator, String code) {
        return lines(operator).stream()
                .filter(line -> line.company().code().equals(code))
                .findFirst();
    }
}
