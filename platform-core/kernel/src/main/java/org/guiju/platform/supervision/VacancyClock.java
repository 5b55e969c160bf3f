package org.guiju.platform.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FindingCarrier;
import org.guiju.platform.duty.ClockDesk;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.duty.Midnights;

/** Looks each midnight, and soon after whoever left or was appointed, which supervising posts nobody fills. */
@ApplicationScoped
class VacancyClock implements ClockHandler, FindingCarrier {

    static final String KIND = "vacancies";

    /** Acts that fill a post, empty one, or name another. */
    private static final Set<String> MOVES = Set.of(
            "GrantRole",
            "EndRole",
            "AddEmployee",
            "EndEmployment",
            "CompleteDeparture",
            "AddUnit",
            "MoveUnit",
            "CloseUnit",
            "AdoptRegulation",
            SetSupervisor.TYPE);

    @Inject
    Vacancies vacancies;

    @Inject
    Clocks clocks;

    @Inject
    Midnights midnights;

    @Inject
    ClockDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean daily() {
        return true;
    }

    @Override
    public void carry(CarriedOut done) {
        if (MOVES.contains(done.action())) {
            clocks.set(done.tenant(), KIND, DAILY, done.now());
        }
    }

    @Override
    public void ended(Clocks.Due clock) {
        var tenant = clock.tenant();
        vacancies.settle(tenant);
        var run = vacancies.run(tenant);
        vacancies
                .unreported(tenant)
                .forEach(vacancy -> desk.carryOut(
                        tenant,
                        ReportVacancy.TYPE,
                        vacancies.report(tenant, vacancy),
                        "vacancy/" + vacancy.role() + "/" + run));
        midnights.await(tenant, KIND);
    }
}
