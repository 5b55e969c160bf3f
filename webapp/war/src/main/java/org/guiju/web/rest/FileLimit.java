package org.guiju.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.guiju.platform.attachment.Uploads;

/** Answers a file that is far too large before the server breaks it off without a word. */
@Provider
public class FileLimit implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        boolean file = request.getUriInfo().getPath().endsWith("/attachments");
        if (file && request.getLength() > Uploads.MOST_BYTES) {
            String name = AttachmentsResource.decoded(request.getHeaderString("X-Guiju-File-Name"));
            throw new ProblemException(413, "file-large", name, Uploads.MOST_BYTES >> 20);
        }
    }
}
