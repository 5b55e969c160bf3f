package org.guiju.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class OidcSessionTests {

    private final Membership heyu =
            new Membership(UUID.randomUUID(), Optional.empty(), "heyu", Texts.same("禾屿置业"), ZoneOffset.UTC, "active");

    @Test
    void readsTheOrganizationClaimInBothForms() {
        assertEquals(Optional.of(Set.of("heyu")), OidcSession.organizations(List.of("heyu")));
        assertEquals(Optional.of(Set.of("heyu")), OidcSession.organizations(Map.of("heyu", Map.of("id", "b8bb"))));
        assertEquals(Optional.empty(), OidcSession.organizations(null));
    }

    @Test
    void claimNarrowsMembershipButNeverGrantsOne() {
        assertTrue(person(Optional.empty()).mayNameThemselvesOf(heyu));
        assertTrue(person(Optional.of(Set.of("heyu", "yunting"))).mayNameThemselvesOf(heyu));
        assertFalse(person(Optional.of(Set.of("yunting"))).mayNameThemselvesOf(heyu));
        assertFalse(person(Optional.of(Set.of())).mayNameThemselvesOf(heyu));
    }

    private static Person person(Optional<Set<String>> organizations) {
        return new Person("https://id.example", "4711", organizations);
    }
}
