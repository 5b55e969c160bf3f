package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;

/** Gives a company the archives of its own data. */
@ApplicationScoped
public class Handback {

    @Inject
    Exports exports;

    @Inject
    ExportArchive archive;

    /** Newest first. */
    @Transactional
    public List<Export> exports(TenantId company) {
        return exports.of(company);
    }

    /** The archive of a complete export of this company; whoever asks for it is taken to have it. */
    @Transactional
    public Optional<Path> take(TenantId company, UUID id) {
        var file = exports.export(id)
                .filter(export -> export.company().equals(company) && export.isDone())
                .map(export -> archive.place(company, id))
                .filter(Files::isRegularFile);
        file.ifPresent(found -> exports.downloaded(id));
        return file;
    }
}
