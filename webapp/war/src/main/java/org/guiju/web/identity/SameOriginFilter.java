package org.guiju.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Turns away requests that change something and were sent by another site's page in the name of whoever is signed in.
 * Browsers name the sending page's origin with every such request; calls of the API by cookie need a header as well, which
 * no other site can set.
 */
public class SameOriginFilter extends HttpFilter {

    static final String CSRF_HEADER = "X-Guiju-Csrf";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod())
                || hasBearerToken(request)
                || DeviceKey.opens(request)
                || isOurs(request)) {
            chain.doFilter(request, response);
        } else if (Path.of(request).isApi()) {
            Problem.write(response, HttpServletResponse.SC_FORBIDDEN, "foreign-origin");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean hasBearerToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private static boolean isOurs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        boolean marked = !Path.of(request).isApi() || request.getHeader(CSRF_HEADER) != null;
        return origin != null && marked && Origin.of(request).isNamedBy(origin);
    }
}
