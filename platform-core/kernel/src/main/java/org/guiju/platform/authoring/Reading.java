package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.source.Problem;

/** Reads clauses that somebody has written as if they were shipped, and says what is wrong with them. */
@ApplicationScoped
class Reading {

    @Inject
    Regulations regulations;

    List<Problem> problems(TenantId tenant, Regulation regulation, List<ClauseSource> written) {
        var library = regulations.library(tenant);
        var problems = new ArrayList<Problem>();
        written.forEach(source -> problems.addAll(library.read(source).problems()));
        return problems;
    }
}
