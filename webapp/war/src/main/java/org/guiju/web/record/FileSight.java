package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.attachment.Attachments;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.web.shell.Me;

/** Which files somebody may open: their own uploads, and what a decision or a record carries that they see. */
@RequestScoped
public class FileSight {

    @Inject
    private Attachments attachments;

    @Inject
    private Docket docket;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    /** Call it inside a transaction. */
    public boolean sees(UUID file) {
        return attachments.isBy(me.tenant(), file, me.employee())
                || docket.carrying(me.tenant(), file).stream()
                        .anyMatch(entry -> sight.sees(entry) || isOnRecord(entry, file));
    }

    private boolean isOnRecord(DocketEntry entry, UUID file) {
        return docket.records(me.tenant(), entry.id()).stream()
                .flatMap(id -> records.record(me.tenant(), id).stream())
                .filter(sight::sees)
                .anyMatch(record ->
                        files(record).stream().anyMatch(carried -> carried.id().equals(file)));
    }

    private List<StoredFile> files(BusinessRecord record) {
        return regulations
                .library(me.tenant())
                .recordType(record.getType())
                .map(type -> StoredFile.in(type.fields(), record.getData()))
                .orElse(List.of());
    }
}
