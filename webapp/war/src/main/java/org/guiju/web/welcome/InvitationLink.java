package org.guiju.web.welcome;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where an invitation is opened, as whoever asks sees this server. */
public final class InvitationLink {

    private InvitationLink() {}

    public static String of(HttpServletRequest request, String token) {
        return URI.create(request.getRequestURL().toString())
                .resolve(request.getContextPath() + "/invitation.xhtml?token=" + token)
                .toString();
    }
}
