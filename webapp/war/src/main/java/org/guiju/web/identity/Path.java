package org.guiju.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where in the application a request goes, as the container decoded and normalised it. */
record Path(String value) {

    static Path of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return new Path(info == null ? request.getServletPath() : request.getServletPath() + info);
    }

    boolean isApi() {
        return startsWith("/api/");
    }

    /** Style sheets, scripts, pictures: the same for everybody. */
    boolean isResource() {
        return startsWith("/jakarta.faces.resource/") || startsWith("/resources/") || value.equals("/favicon.ico");
    }

    boolean startsWith(String prefix) {
        return value.startsWith(prefix);
    }

    boolean startsWithAny(List<String> prefixes) {
        return prefixes.stream().anyMatch(value::startsWith);
    }
}
