package org.guiju.platform.event;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An address outside that events are sent to, as far as its text goes. Where it leads is looked up anew each time. */
record Destination(String host, int port, boolean secure, String path) {

    static final int MOST_CHARACTERS = 500;

    private static final int USUAL_PORT = 443;

    /** Empty where the text is no address that events may be sent to. */
    static Optional<Destination> read(String url, Trusted trusted) {
        try {
            var uri = new URI(url.strip());
            var host = uri.getHost();
            if (url.length() > MOST_CHARACTERS
                    || host == null
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null) {
                return Optional.empty();
            }
            var secure = "https".equalsIgnoreCase(uri.getScheme());
            var port = uri.getPort() > 0 ? uri.getPort() : secure ? USUAL_PORT : 80;
            var bare = IDN.toASCII(host.replaceAll("[\\[\\]]", "")).toLowerCase(Locale.ROOT);
            var plainAllowed = "http".equalsIgnoreCase(uri.getScheme()) && trusted.contains(bare, port);
            if (!secure && !plainAllowed) {
                return Optional.empty();
            }
            return Optional.of(new Destination(bare, port, secure, path(uri)));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /**
     * Where it leads now. A name that leads to even one place inside is not followed at all, since the next answer could
     * be that place.
     *
     * @return empty if any of its addresses is not for everybody to reach
     */
    Optional<InetAddress> resolve(Trusted trusted) throws UnknownHostException {
        var found = List.of(InetAddress.getAllByName(host));
        var open = trusted.contains(host, port) || found.stream().allMatch(PublicAddress::is);
        return open ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** As the {@code Host} header says it. */
    String authority() {
        var name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? USUAL_PORT : 80) ? name : name + ":" + port;
    }
}
