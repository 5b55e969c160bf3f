package org.guiju.platform.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Library;
import org.guiju.sdk.decision.ClauseCode;

/** Reads a document as it was worked through into the one text that the desk is asked to take over. */
@ApplicationScoped
class Compositions {

    @Inject
    Receptions receptions;

    @Inject
    Regulations regulations;

    @Transactional
    public String text(TenantId tenant, UUID id, String code) {
        var library = regulations.library(tenant);
        return Composition.text(
                code,
                receptions.document(tenant, id).orElseThrow(),
                receptions.clauses(tenant, id),
                address -> source(library, address));
    }

    private static Optional<ClauseSource> source(Library library, String address) {
        return library.clause(ClauseCode.of(address)).flatMap(clause -> library.source(clause.hash()));
    }
}
