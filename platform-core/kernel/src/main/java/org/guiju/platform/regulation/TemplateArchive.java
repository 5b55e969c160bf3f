package org.guiju.platform.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.guiju.rulebook.regulation.Library;

/** Keeps every clause ever shipped, and gives a library those that its plugins no longer ship. */
@ApplicationScoped
class TemplateArchive {

    @Inject
    Revisions revisions;

    @Transactional
    public Library complete(Library shipped) {
        revisions.keep(shipped.sources().values());
        return shipped.withStored(revisions.kept()).library();
    }
}
