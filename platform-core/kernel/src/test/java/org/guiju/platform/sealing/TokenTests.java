package org.guiju.platform.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenTests {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_KEY = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8);
    private static final UUID ID = UUID.fromString("01939c3e-0000-7000-8000-0000000000a1");

    @Test
    void tokenIsTheSameForTheSameIdPurposeAndKey() {
        assertEquals(Token.of("link", ID, KEY), Token.of("link", ID, KEY));
        assertNotEquals(Token.of("link", ID, KEY), Token.of("link", UUID.randomUUID(), KEY));
        assertNotEquals(Token.of("link", ID, KEY), Token.of("link", ID, OTHER_KEY));
        assertNotEquals(Token.of("link", ID, KEY), Token.of("device", ID, KEY));
    }

    @Test
    void tokenFitsALinkAndCarries256Bits() {
        assertTrue(Token.of("link", ID, KEY).text().matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void hashSaysNothingOfTheToken() {
        var token = Token.of("link", ID, KEY);
        assertTrue(token.hash().matches("[0-9a-f]{64}"));
        assertEquals(new Token(token.text()).hash(), token.hash());
        assertNotEquals(new Token(token.text() + "x").hash(), token.hash());
    }
}
