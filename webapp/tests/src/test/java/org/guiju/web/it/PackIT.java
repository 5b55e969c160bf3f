package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.guiju.config.archive.VerifyPack;
import org.guiju.rulebook.evidence.SigningKey;
import org.guiju.rulebook.source.Canonical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An inspector takes a pack home: readable and checkable there, and whatever anybody changes in it shows. */
class PackIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String MANIFEST = "manifest.json";
    private static final String DECISIONS = "data/decisions.jsonl";

    @RegisterExtension
    static final BrowserPage BROWSER = new BrowserPage();

    @TempDir
    Path folder;

    private final Firm firm = new Firm("inspected");

    @Test
    void packIsCheckedOfflineAndEveryChangeShows(Page page) throws IOException {
        firm.neverCloses();
        String fridge = firm.person("shao")
                .act("CommissionAppliance", Map.of("name", "二号冷藏柜", "kind", "fridge"))
                .expect(201)
                .record();
        firm.person("jin")
                .act("RecordReading", fridge, Map.of("celsius", "7.5"))
                .expect(201);
        Map<String, byte[]> pack = unpacked(firm.person("shao").download("packs/" + ordered("lixin")));
        String key = firm.person("gu").get("evidence").expect(200).text("key");

        String readings = text(
                pack,
                pack.keySet().stream()
                        .filter(name -> name.matches("\\d+-reading\\.html"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(readings.contains("二号冷藏柜") && readings.contains("7.5"), readings);
        assertTrue(text(pack, "rules.html").contains("Cold storage")
                || text(pack, "rules.html").contains("°C"));
        assertTrue(text(pack, DECISIONS).lines().count() >= 2, text(pack, DECISIONS));
        assertEquals(List.of(), problems(pack, key));

        page.context().setOffline(true);
        Path check = Files.write(folder.resolve("verify.html"), pack.get("verify.html"));
        shows(page, check, pack, "Unchanged");
        for (Map.Entry<String, Map<String, byte[]>> forged : forgeries(pack).entrySet()) {
            assertFalse(problems(forged.getValue(), "").isEmpty(), forged.getKey());
            shows(page, check, forged.getValue(), "Changed: do not rely on it");
        }
        assertFalse(problems(pack, "0".repeat(64)).isEmpty());
    }

    @Test
    void headsOfOutletsTakePacksOfTheirsOnly() {
        assertEquals(
                List.of("unit"),
                firm.person("shao").act("ExportPack", wanted("hq")).expect(422).wrongFields());
        Map<String, Object> backwards = wanted("lixin");
        backwards.put("from", firm.today().toString());
        backwards.put("to", firm.today().minusDays(2).toString());
        assertEquals(
                List.of("to"),
                firm.person("shao").act("ExportPack", backwards).expect(422).wrongFields());
        firm.person("jin").get("packs").expect(403);
    }

    private String ordered(String unit) {
        firm.person("shao").act("ExportPack", wanted(unit)).expect(201);
        Waiting.until(
                "the pack is made", PATIENCE, () -> newest().getString("state").equals("done"));
        return newest().getString("id");
    }

    private JsonObject newest() {
        return firm.person("shao").get("packs").expect(200).list().getFirst();
    }

    private Map<String, Object> wanted(String unit) {
        return new HashMap<>(Map.of(
                "pack",
                "food_safety",
                "unit",
                unit,
                "from",
                firm.today().minusDays(1).toString(),
                "to",
                firm.today().toString(),
                "language",
                "en",
                "reason",
                "routine inspection"));
    }

    private void shows(Page page, Path check, Map<String, byte[]> pack, String verdict) throws IOException {
        page.navigate(check.toUri().toString());
        page.locator("#zip").setInputFiles(packed(pack));
        PlaywrightAssertions.assertThat(page.locator("#verdict"))
                .hasText(verdict, new HasTextOptions().setTimeout(PATIENCE.toMillis()));
    }

    /** What somebody might do to a pack, by what they did. */
    private static Map<String, Map<String, byte[]>> forgeries(Map<String, byte[]> pack) {
        Map<String, Map<String, byte[]>> forgeries = new LinkedHashMap<>();
        String decisions = text(pack, DECISIONS);
        String shorter = decisions.substring(decisions.indexOf('\n') + 1);
        forgeries.put("altered page", with(pack, "index.html", text(pack, "index.html") + " "));
        forgeries.put("removed file", with(pack, "checks.html", null));
        forgeries.put("added file", with(pack, "checks2.html", "x"));
        forgeries.put("removed decision", with(pack, DECISIONS, shorter));
        forgeries.put("altered list", with(pack, MANIFEST, text(pack, MANIFEST).replace("\"unit\"", "\"unit\" ")));
        forgeries.put(
                "altered decision, signed anew", signedAnew(with(pack, DECISIONS, decisions.replace("7.5", "4.5"))));
        forgeries.put("removed decision, signed anew", signedAnew(with(pack, DECISIONS, shorter)));
        return forgeries;
    }

    /** The list fits the files again, and another key has signed it. */
    private static Map<String, byte[]> signedAnew(Map<String, byte[]> pack) {
        SigningKey key = SigningKey.generate();
        String manifest = text(pack, MANIFEST);
        Map<String, byte[]> forged = with(pack, "seals/key.pem", key.openPem());
        manifest = manifest.replaceAll("\"key\":\"[0-9a-f]+\"", "\"key\":\"" + key.fingerprint() + "\"");
        for (String name : List.of(DECISIONS, "seals/key.pem")) {
            manifest = manifest.replaceAll(
                    "(\"name\":\"" + name + "\",\"bytes\":\\d+,\"sha256\":\")[0-9a-f]+",
                    "$1" + Canonical.hash(text(forged, name)));
        }
        return with(with(forged, MANIFEST, manifest), "manifest.sig", key.sign(manifest));
    }

    private static Map<String, byte[]> with(Map<String, byte[]> pack, String name, String text) {
        Map<String, byte[]> changed = new LinkedHashMap<>(pack);
        if (text == null) {
            changed.remove(name);
        } else {
            changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        }
        return changed;
    }

    /** What the command says against a pack. */
    private List<String> problems(Map<String, byte[]> pack, String key) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        VerifyPack verify = new VerifyPack(new PrintStream(said, true, StandardCharsets.UTF_8));
        String archive = packed(pack).toString();
        int result = verify.run(key.isEmpty() ? List.of(archive) : List.of(archive, key));
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        return result == 0 ? List.of() : lines;
    }

    private Path packed(Map<String, byte[]> pack) throws IOException {
        Path archive = Files.createTempFile(folder, "pack", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> file : pack.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return archive;
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), StandardCharsets.UTF_8);
    }
}
