package org.guiju.web.identity;

import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** What an OpenID provider said about the sender. The only class that knows the server's OpenID types. */
final class OidcSession {

    private final OidcSecurityContext context;

    private OidcSession(OidcSecurityContext context) {
        this.context = context;
    }

    static Optional<OidcSession> of(Principal principal) {
        return principal instanceof OidcPrincipal<?> oidc
                ? Optional.of(new OidcSession(oidc.getOidcSecurityContext()))
                : Optional.empty();
    }

    Person person() {
        AccessToken token = context.getToken();
        return new Person(token.getIssuer(), token.getSubject(), organizations(token.getClaimValue("organization")));
    }

    String issuer() {
        return context.getToken().getIssuer();
    }

    /** Absent when the request carried a bearer token and no session. */
    Optional<String> idToken() {
        return Optional.ofNullable(context.getIDTokenString());
    }

    /** The claim is a list of names, or an object with a name for each key when it carries attributes. */
    static Optional<Set<String>> organizations(Object claim) {
        return switch (claim) {
            case null -> Optional.empty();
            case Map<?, ?> named -> Optional.of(names(named.keySet()));
            case Collection<?> named -> Optional.of(names(named));
            default -> Optional.of(Set.of(claim.toString()));
        };
    }

    private static Set<String> names(Collection<?> named) {
        Set<String> names = new HashSet<>();
        named.forEach(name -> names.add(String.valueOf(name)));
        return Set.copyOf(names);
    }
}
