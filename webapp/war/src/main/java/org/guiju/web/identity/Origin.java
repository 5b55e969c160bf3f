package org.guiju.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Scheme, host and port, in the form browsers write them: without the scheme's own port. */
record Origin(String scheme, String host, int port) {

    static Origin of(HttpServletRequest request) {
        return new Origin(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    /** Whether a browser that sends this {@code Origin} header shows one of our own pages. */
    boolean isNamedBy(String header) {
        try {
            URI named = new URI(header);
            return named.getHost() != null && equals(new Origin(named.getScheme(), named.getHost(), port(named)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Origin {
        scheme = scheme.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
    }

    URI resolve(String path) {
        String authority = port == standardPort(scheme) ? host : host + ":" + port;
        return URI.create(scheme + "://" + authority + path);
    }

    private static int port(URI uri) {
        return uri.getPort() == -1 ? standardPort(uri.getScheme()) : uri.getPort();
    }

    private static int standardPort(String scheme) {
        return "https".equalsIgnoreCase(scheme) ? 443 : 80;
    }
}
