package org.guiju.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.attachment.AttachmentRefusedException.Reason;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.StoredFile;

/** Takes files in and gives them out again. */
@ApplicationScoped
public class Uploads {

    /** What one file may weigh. */
    public static final int MOST_BYTES = FileVault.MOST_BYTES;

    private static final long USUAL_MEGABYTES = 10_240;
    private static final Duration UNUSED_FOR = Duration.ofHours(24);

    @Inject
    Attachments attachments;

    @Inject
    Companies companies;

    /** Outside any transaction, since a slow sender would hold it open. */
    public Kept keep(TenantId tenant, Sent sent) throws IOException {
        return vault().keep(tenant, sent);
    }

    /** From here on the file can be named in an action. */
    @Transactional
    public StoredFile enter(TenantId tenant, UUID employee, Kept kept) {
        var left = quota() - attachments.weight(tenant);
        if (kept.size() > left) {
            throw new AttachmentRefusedException(Reason.FULL, kept.name(), quota() >> 20);
        }
        var file = new StoredFile(Ids.next(), kept.name(), kept.type(), kept.size(), kept.sha256());
        attachments.add(tenant, file, employee, companies.now(tenant));
        return file;
    }

    /** Bytes that the files of one company may weigh together. */
    public static long quota() {
        return Optional.ofNullable(System.getenv("GUIJU_STORAGE_MB"))
                        .map(Long::parseLong)
                        .orElse(USUAL_MEGABYTES)
                << 20;
    }

    /** What was uploaded a day ago and is still named nowhere. */
    @Transactional
    public List<String> forgetUnused(TenantId tenant) {
        return attachments.forgetUnused(tenant, Instant.now().minus(UNUSED_FOR));
    }

    /** After the database has forgotten them. */
    public void drop(TenantId tenant, List<String> contents) throws IOException {
        for (String sha256 : contents) {
            vault().drop(tenant, sha256, Instant.now().minus(UNUSED_FOR));
        }
    }

    @Transactional
    public List<TenantId> companies() {
        return companies.all().stream().map(Company::id).toList();
    }

    public InputStream open(TenantId tenant, StoredFile file) throws IOException {
        return vault().open(tenant, file.sha256());
    }

    /** Where a company's files lie, each under the hash of its content; what else is kept for it may lie beside them. */
    public Path folder(TenantId tenant) {
        return vault().folder(tenant);
    }

    private static FileVault vault() {
        return new FileVault(Optional.ofNullable(System.getenv("GUIJU_ATTACHMENTS"))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("The environment variable GUIJU_ATTACHMENTS is not set")));
    }
}
