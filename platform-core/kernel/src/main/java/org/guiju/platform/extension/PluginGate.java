package org.guiju.platform.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.zip.ZipException;
import org.guiju.platform.extension.signing.PluginSignature;
import org.guiju.platform.extension.signing.TrustedKeys;

/**
 * Judges one file. The signature comes first: bytes nobody trusted signed are not even parsed as a zip. What passes
 * lies in the store afterwards.
 */
final class PluginGate {

    private final PluginStore store;
    private final TrustedKeys keys;

    PluginGate(PluginStore store, TrustedKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    Admission judge(String fileName, Path jar) {
        try {
            PluginFile file = PluginFile.read(fileName, jar);
            Optional<Refusal> untrusted = untrusted(file);
            return untrusted.isPresent() ? untrusted.get() : examine(file);
        } catch (IOException unreadable) {
            return Refusal.of(fileName, Reason.UNREADABLE, unreadable.getMessage());
        }
    }

    /** Judges a file of the store again; its name must still be its hash. */
    Admission judgeStored(PluginLedger.Entry entry) {
        Path jar = store.jar(entry.sha256());
        Admission admission = judge(entry.fileName(), jar);
        return admission instanceof Admission.Admitted(PluginPackage plugin)
                        && !plugin.sha256().equals(entry.sha256())
                ? Refusal.of(entry.fileName(), Reason.STORE_DAMAGED, jar.getFileName())
                : admission;
    }

    private Optional<Refusal> untrusted(PluginFile file) {
        if (file.tooLarge()) {
            return refused(file, Reason.TOO_LARGE, PluginFile.MOST_BYTES >> 20);
        }
        if (file.signature().isEmpty()) {
            return refused(file, Reason.UNSIGNED, PluginSignature.fileFor(Path.of(file.name())));
        }
        return PluginSignature.parse(file.signature())
                .map(signature -> untrusted(file, signature))
                .orElseGet(() -> refused(file, Reason.MALFORMED_SIGNATURE));
    }

    private Optional<Refusal> untrusted(PluginFile file, PluginSignature signature) {
        if (keys.revoked(signature.keyId())) {
            return refused(file, Reason.REVOKED_KEY, signature.keyId());
        }
        return keys.key(signature.keyId())
                .map(key -> signature.covers(file.content(), key)
                        ? Optional.<Refusal>empty()
                        : refused(file, Reason.BAD_SIGNATURE, signature.keyId()))
                .orElseGet(() -> refused(file, Reason.UNKNOWN_KEY, signature.keyId()));
    }

    private Admission examine(PluginFile file) throws IOException {
        Path staged = store.stage(file.content());
        try {
            return examine(file, staged);
        } finally {
            Files.deleteIfExists(staged);
        }
    }

    private Admission examine(PluginFile file, Path staged) throws IOException {
        if (new CentralDirectory(file.content()).holdsLinkOrDevice()) {
            return Refusal.of(file.name(), Reason.UNSAFE_ENTRY, "link");
        }
        Attributes attributes;
        List<String> entries;
        try (JarInspection jar = new JarInspection(file.name(), staged)) {
            attributes = jar.manifest();
            entries = jar.files();
            Optional<Refusal> objection = jar.objection().or(() -> objection(file, attributes));
            if (objection.isPresent()) {
                return objection.get();
            }
        } catch (ZipException malformed) {
            return Refusal.of(file.name(), Reason.NOT_A_JAR, malformed.getMessage());
        }
        return admit(file, staged, PluginManifest.of(attributes), entries);
    }

    private Admission admit(PluginFile file, Path staged, PluginManifest manifest, List<String> entries)
            throws IOException {
        PluginSignature signature = PluginSignature.parse(file.signature()).orElseThrow();
        Path jar = store.keep(staged, file.content(), signature);
        return new Admission.Admitted(new PluginPackage(
                manifest, file.name(), PluginStore.sha256(file.content()), signature.keyId(), jar, entries));
    }

    private static Optional<Refusal> objection(PluginFile file, Attributes attributes) {
        return PluginManifest.fault(attributes)
                .map(attribute -> Refusal.of(file.name(), Reason.MALFORMED_MANIFEST, attribute))
                .or(() -> otherPlatform(file, PluginManifest.of(attributes)));
    }

    private static Optional<Refusal> otherPlatform(PluginFile file, PluginManifest manifest) {
        return manifest.fits(PluginHost.PLATFORM_VERSION)
                ? Optional.empty()
                : refused(file, Reason.OTHER_PLATFORM_VERSION, manifest.requires(), PluginHost.PLATFORM_VERSION);
    }

    private static Optional<Refusal> refused(PluginFile file, Reason reason, Object... details) {
        return Optional.of(Refusal.of(file.name(), reason, details));
    }
}
