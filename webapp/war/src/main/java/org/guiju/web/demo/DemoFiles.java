package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.guiju.platform.attachment.Sent;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.tenancy.TenantId;

/** Papers that a demo company's people attach to what they do. */
@ApplicationScoped
class DemoFiles {

    @Inject
    Uploads uploads;

    /** @param file its name, {@code file}, and what is written in it, {@code text} */
    String attach(TenantId tenant, UUID by, Map<?, ?> file) {
        var content = file.get("text").toString().getBytes(StandardCharsets.UTF_8);
        var sent =
                new Sent(file.get("file").toString(), "text/plain", content.length, new ByteArrayInputStream(content));
        try {
            return uploads.enter(tenant, by, uploads.keep(tenant, sent)).id().toString();
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }
}
