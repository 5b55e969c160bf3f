package org.guiju.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantConfigTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private int run(String... words) throws IOException {
        return TenantConfig.run(words, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void validSilently() throws IOException {
        assertEquals(0, run(Shipped.command("validate", "companies/heyu", "companies/yunting", "companies/guyu")));
        assertEquals("", printed());
    }

    @Test
    void problemsAreToldInTheLanguageAskedFor(@TempDir Path folder) throws IOException {
        var company = Files.createDirectory(folder.resolve("demo"));
        Files.writeString(company.resolve("company.yaml"), "company: demo\ncolour: red\n");
        assertEquals(1, run(Shipped.command("validate", company.toString(), "--lang", "en")));
        assertTrue(printed().contains("demo/company.yaml:2:1: There is no key “colour” here"), printed());
    }

    @Test
    void showsTheClausesInForceWithTheLayerOfEachValue() throws IOException {
        assertEquals(0, run(Shipped.command("show", "companies/heyu", "--on", "2026-11-21", "--lang", "en")));
        assertTrue(printed().contains("manager_penalty: 30%  (company)"), printed());
    }

    @Test
    void showsNothingBeforeTheFirstDay() throws IOException {
        assertEquals(0, run(Shipped.command("show", "companies/heyu", "--on", "2025-12-31", "--lang", "en")));
        assertEquals(false, printed().contains("manager_penalty"));
    }

    @Test
    void comparesTwoCompanies() throws IOException {
        assertEquals(
                0,
                run(Shipped.command(
                        "diff", "companies/heyu", "companies/yunting", "--on", "2026-11-21", "--lang", "en")));
        assertTrue(printed().contains("self_settlement_window: 24 hours → 48 hours"), printed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "validate",
                "diff companies/heyu",
                "show a b",
                "serve x",
                "show x --on tomorrow",
                "show x --unit"
            })
    void aWrongQuestionIsAnsweredWithTheUsage(String line) throws IOException {
        assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
        assertTrue(printed().startsWith("TenantConfig validate"));
    }
}
