package org.guiju.config.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code verify-export <archive> [<sha256>]}: whether every entry is there, whole and the only one of its name, and the archive
 * itself the one that was made. Ends with 0 when it is, 1 when it is not, 2 when asked wrongly.
 */
public final class VerifyExport {

    private static final String FORMAT = "guiju-export/1";
    private static final String MANIFEST = "manifest.json";
    private static final int BUFFER = 64 * 1024;

    private final PrintStream out;
    private int wrong;

    /** What the manifest says of an entry. */
    private record Listed(long rows, String sha256) {}

    public VerifyExport(PrintStream out) {
        this.out = out;
    }

    public int run(List<String> words) throws IOException {
        if (words.isEmpty() || words.size() > 2) {
            out.println("TenantConfig verify-export <archive> [<sha256 as the page showed it>]");
            return 2;
        }
        var archive = Path.of(words.getFirst());
        if (!Files.isRegularFile(archive)) {
            out.println(archive + ": no such file");
            return 2;
        }
        var expected = words.size() == 2 ? Optional.of(words.get(1)) : Optional.<String>empty();
        try (var content = Files.newInputStream(archive)) {
            var found = sha256(content).sha256();
            expected.filter(hash -> !hash.equalsIgnoreCase(found))
                    .ifPresent(hash -> say(archive + ": not the archive that was made; its SHA-256 is " + found));
        }
        entries(archive);
        return wrong == 0 ? 0 : 1;
    }

    private void entries(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var listed = listed(zip);
            var rows = 0L;
            for (var entry :
                    zip.stream().filter(one -> !one.getName().equals(MANIFEST)).toList()) {
                var said = listed.remove(entry.getName());
                if (said == null) {
                    say(entry.getName() + ": not in the manifest, or there twice");
                    continue;
                }
                try (var content = zip.getInputStream(entry)) {
                    compare(entry.getName(), said, sha256(content));
                }
                rows += said.rows();
            }
            listed.keySet().forEach(name -> say(name + ": missing"));
            if (wrong == 0) {
                out.println(archive + ": complete, " + rows + " rows and files, every hash is right");
            }
        } catch (ZipException damaged) {
            say(archive + ": not a readable archive: " + damaged.getMessage());
        }
    }

    private Map<String, Listed> listed(ZipFile zip) throws IOException {
        Map<String, Listed> listed = new LinkedHashMap<>();
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            say(MANIFEST + ": missing; this is no export of a company");
            return listed;
        }
        var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        var settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        if (!(new Load(settings).loadFromString(text) instanceof Map<?, ?> manifest)
                || !FORMAT.equals(manifest.get("format"))
                || !(manifest.get("entries") instanceof List<?> entries)) {
            say(MANIFEST + ": not of the format " + FORMAT);
            return listed;
        }
        for (var item : entries) {
            var said = (Map<?, ?>) item;
            listed.put(
                    said.get("entry").toString(),
                    new Listed(
                            ((Number) said.get("rows")).longValue(),
                            said.get("sha256").toString()));
        }
        return listed;
    }

    private void compare(String name, Listed said, Listed found) {
        if (!said.sha256().equals(found.sha256())) {
            say(name + ": changed after it was made");
        } else if (name.startsWith("tables/") && said.rows() != found.rows()) {
            say(name + ": " + found.rows() + " rows, the manifest says " + said.rows());
        }
    }

    /** Hash and lines of what a stream holds. */
    private static Listed sha256(InputStream content) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var lines = 0L;
            var buffer = new byte[BUFFER];
            var in = new DigestInputStream(content, digest);
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return new Listed(lines, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void say(String problem) {
        wrong++;
        out.println(problem);
    }
}
