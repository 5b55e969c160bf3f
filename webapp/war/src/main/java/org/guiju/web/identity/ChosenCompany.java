package org.guiju.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The company a session works for: the only one its person has, or the one they chose. */
final class ChosenCompany {

    private static final String ATTRIBUTE = "guiju.company";

    private ChosenCompany() {}

    static Optional<Membership> among(List<Membership> mine, HttpServletRequest request) {
        if (mine.size() == 1) {
            return Optional.of(mine.getFirst());
        }
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(ATTRIBUTE);
        return mine.stream()
                .filter(company -> company.tenantId().equals(chosen))
                .findFirst();
    }

    /**
     * Goes on under a new session id and without anything pages kept: a form opened for the former company must not be
     * sent in the name of the new one.
     */
    static void choose(UUID tenant, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> !belongsToTheServer(name))
                .forEach(session::removeAttribute);
        session.setAttribute(ATTRIBUTE, tenant);
    }

    /** Removing these would sign the person out. */
    private static boolean belongsToTheServer(String name) {
        return name.startsWith("org.wildfly.") || name.startsWith("io.undertow.");
    }
}
