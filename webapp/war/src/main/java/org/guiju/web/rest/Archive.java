package org.guiju.web.rest;

import jakarta.ws.rs.core.Response;
import java.nio.file.Path;

/** A zip to be taken away; it is the taker's own and kept nowhere on the way. */
final class Archive {

    private Archive() {}

    /** @param prefix of the name under which it is saved */
    static Response answer(Path file, String prefix) {
        return Response.ok(file.toFile(), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + prefix + file.getFileName() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
