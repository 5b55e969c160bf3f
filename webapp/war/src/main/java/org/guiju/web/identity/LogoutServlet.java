package org.guiju.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Signs out: {@code POST /logout}; with an OpenID provider, there too. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    @Inject
    private transient OidcProvider provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<OidcSession> session = OidcSession.of(request.getUserPrincipal());
        URI home = Origin.of(request).resolve(request.getContextPath() + "/");
        URI next = session.flatMap(oidc -> provider.signOutAddress(oidc, home)).orElse(home);
        forget(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next.toString());
    }

    private static void forget(HttpServletRequest request) throws ServletException {
        HttpSession session = request.getSession(false);
        request.logout();
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyInvalidatedByTheServer) {
                // OpenID sign-out may end the session itself.
            }
        }
    }
}
