package org.guiju.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTests {

    private final Origin here = new Origin("https", "guiju.example", 443);

    @ParameterizedTest
    @ValueSource(strings = {"https://guiju.example", "https://guiju.example:443", "HTTPS://Guiju.Example"})
    void knowsItself(String header) {
        assertTrue(here.isNamedBy(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://guiju.example",
                "https://guiju.example:8443",
                "https://evil.example",
                "https://guiju.example.evil.example",
                "https://guiju.example@evil.example",
                "https:// guiju.example"
            })
    void knowsStrangers(String header) {
        assertFalse(here.isNamedBy(header));
    }

    @Test
    void writesAddressesWithoutTheStandardPort() {
        assertEquals("https://guiju.example/a", here.resolve("/a").toString());
        assertEquals(
                "http://localhost:8080/a",
                new Origin("http", "localhost", 8080).resolve("/a").toString());
    }
}
