package org.guiju.platform.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.StoredFile;

/** A pack while it is written. */
record PackWork(
        PackZip zip,
        TenantId tenant,
        PackOrder order,
        PackReading.Subject subject,
        Uploads uploads,
        List<Listed> parts) {

    /** A part that the first page leads to. */
    record Listed(String href, String title, String remark) {}

    PackWork(PackZip zip, TenantId tenant, PackOrder order, PackReading.Subject subject, Uploads uploads) {
        this(zip, tenant, order, subject, uploads, new ArrayList<>());
    }

    PackWords words() {
        return subject.words();
    }

    /** Company, unit and days: what stands over every page. */
    String over() {
        return words().of(subject.company().name()) + " · "
                + words().of(subject.unit().getName()) + " · " + order.from() + " – " + order.to();
    }

    Page page(String title) {
        return new Page(words(), title, over());
    }

    void add(String href, String title, String remark, Page page) {
        zip.add(href, page.html());
        parts.add(new Listed(href, title, remark));
    }

    /** Puts files into the pack, each once, and says where they are in it. */
    List<String> files(List<StoredFile> files) {
        return files.stream().map(this::file).toList();
    }

    private String file(StoredFile file) {
        var extension = file.type().substring(file.type().indexOf('/') + 1).toLowerCase(Locale.ROOT);
        var name = "files/" + file.sha256() + "." + extension.replaceAll("[^a-z0-9]", "");
        if (!zip.has(name)) {
            try (var content = uploads.open(tenant, file)) {
                zip.copy(name, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return name;
    }
}
