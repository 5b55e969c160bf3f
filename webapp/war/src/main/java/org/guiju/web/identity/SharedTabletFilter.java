package org.guiju.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * A session on a tablet that several share opens nothing but the shift screen, whoever is signed in: the rights of that person
 * are not everybody's.
 */
public class SharedTabletFilter extends HttpFilter {

    private static final String MARK = SharedTabletFilter.class.getName();
    private static final String SCREEN = "/shift.xhtml";
    private static final List<String> OPEN = List.of(
            SCREEN, "/shift-worker.js", "/api/v1/shift", "/api/v1/attachments", "/logout", "/login.xhtml", "/error/");

    /** From now on, until somebody signs out. */
    public static void mark(HttpServletRequest request) {
        request.getSession().setAttribute(MARK, true);
    }

    public static boolean isMarked(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(MARK) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Path path = Path.of(request);
        if (!isMarked(request) || path.isResource() || path.startsWithAny(OPEN)) {
            chain.doFilter(request, response);
        } else if (path.isApi()) {
            Problem.write(response, HttpServletResponse.SC_FORBIDDEN, "shared-tablet");
        } else {
            response.sendRedirect(request.getContextPath() + SCREEN);
        }
    }
}
