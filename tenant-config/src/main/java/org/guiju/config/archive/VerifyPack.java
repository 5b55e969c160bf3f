package org.guiju.config.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.guiju.rulebook.evidence.Chain;
import org.guiju.rulebook.evidence.Entry;
import org.guiju.rulebook.evidence.Head;
import org.guiju.rulebook.evidence.Leaf;
import org.guiju.rulebook.evidence.Merkle;
import org.guiju.rulebook.evidence.SigningKey;

/**
 * {@code verify-pack <archive> [<fingerprint>]}: whether every file of an inspection pack is as it was signed, and every decision
 * in it as it was sealed and under a signed head. Ends with 0 when it is, 1 when it is not, 2 when asked wrongly.
 */
public final class VerifyPack {

    private static final String FORMAT = "guiju-pack/1";
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final List<String> PARTS = List.of("action", "facts", "findings");

    private final PrintStream out;
    private int wrong;

    public VerifyPack(PrintStream out) {
        this.out = out;
    }

    public int run(List<String> words) throws IOException {
        if (words.isEmpty() || words.size() > 2) {
            out.println(
                    "TenantConfig verify-pack <archive> [<fingerprint of the key, as the company's page shows it>]");
            return 2;
        }
        var archive = Path.of(words.getFirst());
        if (!Files.isRegularFile(archive)) {
            out.println(archive + ": no such file");
            return 2;
        }
        var expected =
                words.stream().skip(1).map(print -> print.replace(" ", "")).findFirst();
        try {
            check(read(archive), expected);
        } catch (ZipException damaged) {
            say(archive + ": not a readable archive: " + damaged.getMessage());
        } catch (RuntimeException unreadable) {
            say(archive + ": cannot be read to the end: " + unreadable.getMessage());
        }
        return wrong == 0 ? 0 : 1;
    }

    private Map<String, byte[]> read(Path archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (files.put(entry.getName(), zip.getInputStream(entry).readAllBytes()) != null) {
                    say(entry.getName() + ": there twice");
                }
            }
        }
        return files;
    }

    private void check(Map<String, byte[]> files, Optional<String> expected) {
        if (!files.containsKey(MANIFEST)) {
            say(MANIFEST + ": missing; this is no inspection pack");
            return;
        }
        var manifest = Lines.object(text(files, MANIFEST));
        if (!FORMAT.equals(manifest.get("format"))) {
            say(MANIFEST + ": not of the format " + FORMAT);
            return;
        }
        files(files, manifest);
        var key = SigningKey.readOpen(text(files, "seals/key.pem"));
        key(manifest, key, expected);
        if (!SigningKey.isSigned(
                key, text(files, MANIFEST), text(files, SIGNATURE).strip())) {
            say(MANIFEST + ": changed, or signed by somebody else");
        }
        var digests = new HashMap<Long, String>();
        var signedTo = chain(files, manifest, key, digests);
        var shown = decisions(files, manifest, digests, signedTo);
        if (wrong == 0) {
            out.println("unchanged: " + files.size() + " files, " + shown + " decisions, all under signed heads; key "
                    + SigningKey.fingerprint(key));
        }
    }

    private void key(Map<String, Object> manifest, PublicKey key, Optional<String> expected) {
        var fingerprint = SigningKey.fingerprint(key);
        if (!fingerprint.equals(manifest.get("key"))) {
            say("seals/key.pem: not the key that the manifest names");
        }
        expected.filter(wanted -> !wanted.equalsIgnoreCase(fingerprint))
                .ifPresent(wanted -> say("the company's server did not sign this pack: its key is " + fingerprint));
    }

    private void files(Map<String, byte[]> files, Map<String, Object> manifest) {
        var others = new ArrayList<>(files.keySet());
        others.removeAll(List.of(MANIFEST, SIGNATURE));
        for (var item : (List<?>) manifest.get("files")) {
            var listed = (Map<?, ?>) item;
            var name = listed.get("name").toString();
            others.remove(name);
            if (!files.containsKey(name)) {
                say(name + ": missing");
            } else if (!Lines.sha256(files.get(name)).equals(listed.get("sha256"))) {
                say(name + ": changed after it was made");
            }
        }
        others.forEach(name -> say(name + ": not in the manifest; somebody added it"));
    }

    /** Up to which position signed heads cover the chain. */
    private long chain(
            Map<String, byte[]> files, Map<String, Object> manifest, PublicKey key, Map<Long, String> digests) {
        var lines = text(files, "seals/chain.txt").lines().toList();
        if (lines.isEmpty()) {
            return 0;
        }
        var start = lines.getFirst().split(" ");
        var position = Long.parseLong(start[0]);
        var chain = start[1];
        var chains = new HashMap<>(Map.of(position, chain));
        for (var digest : lines.subList(1, lines.size())) {
            chain = Chain.next(chain, ++position, digest);
            digests.put(position, digest);
            chains.put(position, chain);
        }
        var signedTo = 0L;
        for (var line : text(files, "seals/heads.jsonl").lines().toList()) {
            signedTo = Math.max(
                    signedTo, head(Lines.object(line), manifest.get("company").toString(), key, chains));
        }
        return signedTo;
    }

    /** How far the head covers the chain; 0 when it does not. */
    private long head(Map<String, Object> said, String company, PublicKey key, Map<Long, String> chains) {
        var leaf = new Leaf(company, number(said, "length"), said.get("chain").toString());
        var head = new Head(
                number(said, "number"),
                Instant.parse(said.get("at").toString()),
                said.get("previous").toString(),
                said.get("root").toString(),
                SigningKey.fingerprint(key),
                said.get("signature").toString(),
                List.of(leaf));
        var path = ((List<?>) said.get("path"))
                .stream()
                        .map(Object::toString)
                        .map(step -> new Merkle.Step(step.startsWith("L"), step.substring(1)))
                        .toList();
        if (!head.isSignedWith(key) || !Merkle.follow(leaf.hash(), path).equals(head.root())) {
            say("head " + head.number() + ": forged or changed");
        } else if (!leaf.chain().equals(chains.get(leaf.length()))) {
            say("the chain up to " + leaf.length() + " is not the one that was signed");
        } else {
            return leaf.length();
        }
        return 0;
    }

    private int decisions(
            Map<String, byte[]> files, Map<String, Object> manifest, Map<Long, String> digests, long signedTo) {
        var before = 0L;
        var lines = text(files, "data/decisions.jsonl").lines().toList();
        for (var line : lines) {
            var entry = Lines.object(line);
            var position = number(entry, "position");
            if (position <= before || !digest(entry).equals(digests.get(position))) {
                say("decision " + position + ": not as it was sealed, or out of place");
            } else if (position > signedTo) {
                say("decision " + position + ": under no signed head");
            }
            before = position;
        }
        if (lines.size() != number(manifest, "decisions")) {
            say("data/decisions.jsonl: " + lines.size() + " decisions, the manifest says " + manifest.get("decisions"));
        }
        return lines.size();
    }

    private static String digest(Map<String, Object> entry) {
        var parts = (Map<?, ?>) entry.get("parts");
        Map<String, String> digests = new LinkedHashMap<>();
        PARTS.forEach(name -> {
            var part = (Map<?, ?>) parts.get(name);
            digests.put(
                    name,
                    part.containsKey("digest")
                            ? part.get("digest").toString()
                            : Entry.partDigest(
                                    name,
                                    part.get("salt").toString(),
                                    part.get("text").toString()));
        });
        return Entry.digest(entry.get("core").toString(), digests);
    }

    private static long number(Map<?, ?> json, String name) {
        return ((Number) json.get(name)).longValue();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private void say(String problem) {
        wrong++;
        out.println(problem);
    }
}
