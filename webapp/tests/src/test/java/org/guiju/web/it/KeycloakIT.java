package org.guiju.web.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in through a real Keycloak; its own run, since it takes minutes: {@code mvn verify -Pkeycloak}. */
@Tag("keycloak")
@ExtendWith(BrowserPage.class)
class KeycloakIT {

    private static final URI REALM = URI.create("http://127.0.0.1:8180/realms/guiju/");
    private static final Pattern AT_KEYCLOAK = Pattern.compile("^http://127\\.0\\.0\\.1:8180/.*");
    private static final Pattern AT_HOME = Pattern.compile(".*/home\\.xhtml.*");
    private static final String LIN = "lin@heyu";

    /** Keycloak's first pages take their time. */
    private static final double PATIENCE = 30_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Test
    void signsInThroughThePagesOfKeycloakAndOutAgain(Page page) {
        page.navigate("home.xhtml");
        assertThat(page).hasURL(AT_KEYCLOAK);
        page.locator("#username").fill(LIN);
        page.locator("#kc-login").click();
        page.locator("#password").fill("guiju");
        page.locator("#kc-login").click();
        assertThat(page).hasURL(AT_HOME);
        assertThat(page.locator("body")).containsText("林晓溪");
        signOut(page);
        assertThat(page.locator("#username")).isVisible();
        page.navigate("home.xhtml");
        assertThat(page).hasURL(AT_KEYCLOAK);
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void programsCallWithABearerToken() throws Exception {
        String token = token(LIN, "guiju").text("access_token");
        Answer actions = send(api("actions", token).GET());
        actions.expect(200);
        assertTrue(actions.list().stream()
                .anyMatch(type -> type.getString("action").equals("RegisterCustomer")));
        String body = "{\"fields\":{\"name\":\"赵一鸣\",\"phone\":\"" + Customers.newPhone()
                + "\",\"source\":\"walk_in\",\"relation\":\"none\",\"consent\":true}}";
        Answer registered = send(api("actions/RegisterCustomer", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        registered.expect(201);
    }

    @Test
    void worthlessTokensAreRefused() throws Exception {
        String token = token(LIN, "guiju").text("access_token");
        String changed = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        assertEquals(401, send(api("actions", changed).GET()).status());
        assertEquals(401, send(api("actions", "not-a-token").GET()).status());
        assertEquals(400, token(LIN, "wrong").status());
    }

    /** An operator opens a company; its administrator and then somebody they add sign in with passwords they chose. */
    @Test
    void companyIsOpenedAndItsPeopleComeInByLinks(Page page) throws Exception {
        String code = "k" + UUID.randomUUID().toString().substring(0, 8);
        String operator = token("operator", "guiju").text("access_token");
        submit(operator, "operator/companies", Opened.fields(code)).expect(201);
        String link = send(api("operator/companies/" + code, operator).GET())
                .expect(200)
                .json()
                .getJsonObject("invitation")
                .getString("link");
        comeIn(page, link, "gu@" + code, "顾清和");

        String administrator = token("gu@" + code, Opened.PASSWORD).text("access_token");
        String login = "qiao@" + code;
        submit(
                        administrator,
                        "actions/AddEmployee",
                        "{\"number\":\"7\",\"name\":\"乔安\",\"login\":\"" + login
                                + "\",\"unit\":\"hq\",\"joined_on\":\"2026-01-05\",\"roles\":[]}")
                .expect(201);
        var newcomer = send(api("newcomers", administrator).GET())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertEquals(login, newcomer.getString("login"));
        signOut(page);
        comeIn(page, newcomer.getString("link"), login, "乔安");
        assertEquals(
                0,
                send(api("newcomers", administrator).GET()).expect(200).json().getInt("total"));
        send(api("regulations", token(login, Opened.PASSWORD).text("access_token"))
                        .GET())
                .expect(200);
        assertEquals(
                403,
                send(api("newcomers", token(login, Opened.PASSWORD).text("access_token"))
                                .GET())
                        .status());
    }

    /** Chooses a password by the link, signs in with it and confirms the profile, which Keycloak asks for the first time. */
    private static void comeIn(Page page, String link, String login, String name) {
        page.navigate(link);
        page.locator("#password").fill(Opened.PASSWORD);
        page.locator("#again").fill(Opened.PASSWORD);
        page.locator("#enter").click();
        assertThat(page).hasURL(AT_KEYCLOAK);
        page.locator("#username").fill(login);
        page.locator("#kc-login").click();
        page.locator("#password").fill(Opened.PASSWORD);
        page.locator("#kc-login").click();
        page.locator("#email").fill(login.replace('@', '.') + "@example.com");
        page.locator("#lastName").fill(name.substring(0, 1));
        page.locator("input[type=submit], button[type=submit]").first().click();
        assertThat(page).hasURL(AT_HOME);
        assertThat(page.locator("body")).containsText(name);
    }

    private static void signOut(Page page) {
        page.locator("form[action='/logout']").evaluate("form => form.requestSubmit()");
        assertThat(page).hasURL(AT_KEYCLOAK);
    }

    private Answer submit(String token, String path, String fields) throws IOException, InterruptedException {
        return send(api(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"fields\":" + fields + "}")));
    }

    private Answer token(String user, String password) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "rest-cli",
                "username",
                user,
                "password",
                password,
                "scope",
                "openid");
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(REALM.resolve("protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder api(String path, String token) {
        return HttpRequest.newBuilder(RunningServer.home().resolve("api/v1/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return Answer.of(response);
    }
}
