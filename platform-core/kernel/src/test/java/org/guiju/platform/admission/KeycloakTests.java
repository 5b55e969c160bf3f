package org.guiju.platform.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as a realm does. */
class KeycloakTests {

    private final List<String> asked = new ArrayList<>();
    private HttpServer realm;
    private boolean organization;
    private boolean user;
    private boolean password;
    private boolean federated;

    @BeforeEach
    void open() throws IOException {
        realm = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        realm.createContext("/", this::answer);
        realm.start();
    }

    @AfterEach
    void close() {
        realm.stop(0);
    }

    @Test
    void companyBecomesAnOrganizationWithItsAdministrator() {
        keycloak("secret").open("polaris", "北辰食品", invited());
        assertTrue(asked.contains("POST /admin/realms/guiju/organizations"), asked.toString());
        assertTrue(asked.contains("POST /admin/realms/guiju/users"), asked.toString());
        assertTrue(asked.contains("POST /admin/realms/guiju/organizations/o1/members"), asked.toString());
    }

    @Test
    void whatIsThereStaysAsItIs() {
        organization = true;
        user = true;
        keycloak("secret").open("polaris", "北辰食品", invited());
        assertEquals(
                List.of(
                        "POST /realms/guiju/protocol/openid-connect/token",
                        "POST /admin/realms/guiju/organizations/o1/members"),
                asked.stream().filter(line -> line.startsWith("POST")).toList());
    }

    @Test
    void firstPasswordIsChosenOnce() {
        user = true;
        assertEquals(Optional.of("u1"), choose("steady as a rule"));
        assertEquals(Optional.empty(), choose("another one"));
    }

    @Test
    void loginThatIsSomebodysGetsNoPassword() {
        user = true;
        assertEquals(
                Optional.empty(),
                keycloak("secret").choosePassword("gu@polaris", "steady as a rule", subject -> subject.equals("u1")));
        federated = true;
        assertEquals(Optional.empty(), choose("steady as a rule"));
        assertFalse(password);
    }

    @Test
    void signInOfSomebodyKnownBecomesAMember() {
        organization = true;
        keycloak("secret").enrol("polaris", "北辰食品", "u7");
        assertTrue(asked.contains("POST /admin/realms/guiju/organizations/o1/members"), asked.toString());
        assertFalse(asked.contains("POST /admin/realms/guiju/users"), asked.toString());
    }

    private Optional<String> choose(String wanted) {
        return keycloak("secret").choosePassword("gu@polaris", wanted, subject -> false);
    }

    @Test
    void refusalOfTheRealmIsNoSuccess() {
        assertThrows(IllegalStateException.class, () -> keycloak("wrong").open("polaris", "北辰食品", invited()));
    }

    private Keycloak keycloak(String secret) {
        var address = "http://127.0.0.1:" + realm.getAddress().getPort() + "/realms/guiju";
        return new Keycloak(new KeycloakSettings(address, "guiju-admin", secret));
    }

    private static Invitation invited() {
        return new Invitation(
                UUID.randomUUID(),
                new TenantId(UUID.randomUUID()),
                Optional.empty(),
                "",
                "顾清和",
                "gu@polaris",
                Optional.of("gu@polaris.example"),
                Instant.MAX,
                Optional.empty(),
                Optional.empty());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath().replace("/admin/realms/guiju", "");
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        var reading = exchange.getRequestMethod().equals("GET");
        switch (path) {
            case "/realms/guiju/protocol/openid-connect/token" ->
                reply(exchange, body.contains("client_secret=secret") ? 200 : 401, "{\"access_token\":\"t\"}");
            case "/organizations" -> {
                organization |= !reading;
                reply(exchange, reading ? 200 : 201, organization ? "[{\"id\":\"o1\",\"alias\":\"polaris\"}]" : "[]");
            }
            case "/users" -> {
                user |= !reading;
                reply(exchange, reading ? 200 : 201, user ? "[{\"id\":\"u1\",\"username\":\"gu@polaris\"}]" : "[]");
            }
            case "/users/u1/credentials" -> reply(exchange, 200, password ? "[{\"type\":\"password\"}]" : "[]");
            case "/users/u1/federated-identity" ->
                reply(exchange, 200, federated ? "[{\"identityProvider\":\"ldap\"}]" : "[]");
            case "/users/u1/reset-password" -> {
                password = true;
                reply(exchange, 204, "");
            }
            case "/organizations/o1/members" -> reply(exchange, 201, "");
            default -> reply(exchange, 404, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
