package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guiju.platform.attachment.Sent;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.tenancy.TenantId;

/** Files that a demo company's people attach to what they do. */
@ApplicationScoped
class DemoFiles {

    @Inject
    Uploads uploads;

    String text(TenantId tenant, UUID by, String name, String text) {
        return kept(tenant, by, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Id of what was kept. */
    String kept(TenantId tenant, UUID by, String name, String type, byte[] content) {
        try {
            var kept = uploads.keep(tenant, new Sent(name, type, content.length, new ByteArrayInputStream(content)));
            return uploads.enter(tenant, by, kept).id().toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
