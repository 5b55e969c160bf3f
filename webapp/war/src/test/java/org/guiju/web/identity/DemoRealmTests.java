package org.guiju.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keycloak's demo realm, the subjects that are admitted, and the demo companies speak of the same people. */
class DemoRealmTests {

    private static final Path FOLDER = Path.of("../../docker/keycloak");
    private static final Path COMPANIES = Path.of("../../tenant-config/companies");
    private static final Pattern LOGIN = Pattern.compile("login: ([a-z]+@[a-z]+)");

    @Test
    void subjectsAreThoseOfTheRealm() throws IOException {
        Map<String, String> inRealm = users().stream()
                .collect(Collectors.toMap(user -> user.getString("username"), user -> user.getString("id")));
        var admitted = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("subjects.properties"))) {
            admitted.load(reader);
        }

        assertEquals(new TreeMap<>(inRealm), new TreeMap<>(admitted));
        assertEquals(inRealm.size(), Set.copyOf(inRealm.values()).size());
    }

    @Test
    void everybodyOfACompanyIsMemberOfItsOrganization() throws IOException {
        for (JsonObject organization : realm().getJsonArray("organizations").getValuesAs(JsonObject.class)) {
            String code = organization.getString("alias");
            Set<String> members = organization.getJsonArray("members").getValuesAs(JsonObject.class).stream()
                    .map(member -> member.getString("username"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(employees(code), members);
        }
    }

    @Test
    void webClientKeepsItsSecretOutsideAndProvesItsCodes() throws IOException {
        JsonObject client = realm().getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("clientId").equals("guiju-web"))
                .findFirst()
                .orElseThrow();

        assertEquals("${OIDC_CLIENT_SECRET}", client.getString("secret"));
        assertEquals("S256", client.getJsonObject("attributes").getString("pkce.code.challenge.method"));
        assertTrue(client.getJsonArray("defaultClientScopes").toString().contains("organization"));
    }

    @Test
    void administeringClientKeepsItsSecretOutsideAndIsNobodysWayIn() throws IOException {
        JsonObject client = realm().getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("clientId").equals("guiju-admin"))
                .findFirst()
                .orElseThrow();

        assertEquals("${KEYCLOAK_ADMIN_CLIENT_SECRET}", client.getString("secret"));
        assertFalse(client.getBoolean("standardFlowEnabled") || client.getBoolean("directAccessGrantsEnabled"));
    }

    private static Set<String> employees(String company) throws IOException {
        String file = Files.readString(COMPANIES.resolve(company).resolve("company.yaml"));
        return LOGIN.matcher(file)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonObject> users() throws IOException {
        return realm().getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .filter(user -> !user.containsKey("serviceAccountClientId"))
                .toList();
    }

    private static JsonObject realm() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(FOLDER.resolve("guiju-realm.json")))) {
            return reader.readObject();
        }
    }
}
