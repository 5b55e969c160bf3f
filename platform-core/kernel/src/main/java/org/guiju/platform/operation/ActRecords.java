package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.Companies;

/** Reads an act to carry over, and notes that it was, each in a transaction of its own. */
@ApplicationScoped
class ActRecords {

    @Inject
    CompanyActs acts;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    @Transactional
    public Optional<CompanyActs.Act> act(UUID id) {
        return acts.act(id);
    }

    @Transactional
    public void done(Clocks.Due clock) {
        acts.recorded(clock.ref(), companies.now(clock.tenant()));
        clocks.stop(clock.tenant(), clock.kind(), clock.ref());
    }
}
