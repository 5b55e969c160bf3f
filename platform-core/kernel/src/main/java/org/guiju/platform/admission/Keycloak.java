package org.guiju.platform.admission;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The realm that people sign in at, seen by an administrator's client: an organization for each company, and those who were
 * invited as its members. Every step may be repeated; what is there stays as it is.
 */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final KeycloakSettings settings;

    Keycloak(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** The company as an organization under its code, and the invited person in it, who confirms the profile when signing in. */
    void open(String code, String name, Invitation invited) {
        var token = token();
        var user = user(token, invited.login()).orElseGet(() -> {
            created(post(token, "/users", user(invited)));
            return user(token, invited.login()).orElseThrow();
        });
        enrol(token, code, name, user.getString("id"));
    }

    /** Somebody who has a sign-in as a member of the company: what the realm names no company of, it lets into none. */
    void enrol(String code, String name, String subject) {
        enrol(token(), code, name, subject);
    }

    private void enrol(String token, String code, String name, String subject) {
        var organizations = "/organizations?max=1000&search=" + encoded(code);
        if (find(token, organizations, "alias", code).isEmpty()) {
            created(post(
                    token,
                    "/organizations",
                    Json.createObjectBuilder()
                            .add("name", name + " (" + code + ")")
                            .add("alias", code)
                            .add("enabled", true)
                            .build()));
        }
        var organization = find(token, organizations, "alias", code).orElseThrow();
        var member = "/organizations/" + organization.getString("id") + "/members";
        created(post(token, member, Json.createValue(subject)));
    }

    /**
     * The subject of an invited person who has just got a first password. Empty when the login is somebody's already: they
     * have a password, or come from another directory, or work for a company.
     *
     * @param known whether a subject works for any company
     */
    Optional<String> choosePassword(String login, String password, Predicate<String> known) {
        var token = token();
        var user = user(token, login).orElseThrow();
        var path = "/users/" + user.getString("id");
        if (user.containsKey("federationLink")
                || !array(send(authorized(token, path + "/credentials").GET())).isEmpty()
                || !array(send(authorized(token, path + "/federated-identity").GET()))
                        .isEmpty()
                || known.test(user.getString("id"))) {
            return Optional.empty();
        }
        var credential = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", password)
                .add("temporary", false)
                .build();
        send(authorized(token, path + "/reset-password").PUT(BodyPublishers.ofString(credential.toString())));
        return Optional.of(user.getString("id"));
    }

    private static JsonObject user(Invitation invited) {
        JsonObjectBuilder user = Json.createObjectBuilder()
                .add("username", invited.login())
                .add("firstName", invited.name())
                .add("enabled", true)
                .add("requiredActions", Json.createArrayBuilder().add("UPDATE_PROFILE"));
        invited.email().ifPresent(email -> user.add("email", email));
        return user.build();
    }

    private Optional<JsonObject> user(String token, String login) {
        return find(token, "/users?exact=true&username=" + encoded(login), "username", login.toLowerCase(Locale.ROOT));
    }

    private Optional<JsonObject> find(String token, String path, String member, String value) {
        return array(send(authorized(token, path).GET())).getValuesAs(JsonValue::asJsonObject).stream()
                .filter(found -> value.equals(found.getString(member, "")))
                .findFirst();
    }

    private HttpResponse<String> post(String token, String path, JsonValue body) {
        return send(authorized(token, path).POST(BodyPublishers.ofString(body.toString())));
    }

    private static void created(HttpResponse<String> answer) {
        if (answer.statusCode() != CREATED && answer.statusCode() != CONFLICT) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to "
                    + answer.uri().getPath());
        }
    }

    private String token() {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", settings.client(),
                "client_secret", settings.secret());
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        var answer = send(HttpRequest.newBuilder(URI.create(settings.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return read(answer).asJsonObject().getString("access_token");
    }

    private HttpRequest.Builder authorized(String token, String path) {
        return HttpRequest.newBuilder(URI.create(settings.realm().replaceFirst("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() != CONFLICT) {
                throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to "
                        + answer.uri().getPath());
            }
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonArray array(HttpResponse<String> answer) {
        return read(answer).asJsonArray();
    }

    private static JsonStructure read(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
