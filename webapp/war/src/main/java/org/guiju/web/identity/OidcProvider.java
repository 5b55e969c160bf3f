package org.guiju.web.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks the OpenID provider where its sessions end; the server itself does not sign anybody out there. */
@ApplicationScoped
public class OidcProvider {

    private static final Logger LOG = System.getLogger(OidcProvider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Optional<String> address = Optional.ofNullable(System.getenv("OIDC_PROVIDER_URL"));

    /** Empty when the provider does not answer or has no such address: the session here ends all the same. */
    Optional<URI> signOutAddress(OidcSession session, URI home) {
        return endSessionEndpoint(address.orElseGet(session::issuer))
                .map(endpoint -> URI.create(endpoint + "?post_logout_redirect_uri=" + encoded(home.toString())
                        + session.idToken()
                                .map(token -> "&id_token_hint=" + encoded(token))
                                .orElse("")));
    }

    private static Optional<String> endSessionEndpoint(String provider) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return read(client.send(request, BodyHandlers.ofInputStream()).body());
        } catch (IOException | JsonException e) {
            LOG.log(Level.WARNING, "the OpenID provider did not describe itself", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> read(InputStream description) {
        try (JsonReader reader = Json.createReader(description)) {
            return Optional.ofNullable(reader.readObject().getString("end_session_endpoint", null));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
