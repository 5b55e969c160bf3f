package org.guiju.platform.admission;

import java.util.Optional;

/**
 * How this server may administer the realm that people sign in at.
 *
 * @param realm as {@code https://id.example/realms/guiju}
 * @param client a confidential client whose service account manages users and organizations
 */
public record KeycloakSettings(String realm, String client, String secret) {

    static final String REALM = "OIDC_PROVIDER_URL";
    public static final String CLIENT = "KEYCLOAK_ADMIN_CLIENT_ID";
    public static final String SECRET = "KEYCLOAK_ADMIN_CLIENT_SECRET";

    /** Whether people sign in at a provider and not with a password of ours. */
    public static boolean wanted() {
        return "OIDC".equals(System.getProperty("guiju.auth-method"));
    }

    public static Optional<KeycloakSettings> given() {
        var realm = setting(REALM);
        var client = setting(CLIENT);
        var secret = setting(SECRET);
        return wanted() && realm.isPresent() && client.isPresent() && secret.isPresent()
                ? Optional.of(new KeycloakSettings(realm.get().replaceAll("/$", ""), client.get(), secret.get()))
                : Optional.empty();
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
