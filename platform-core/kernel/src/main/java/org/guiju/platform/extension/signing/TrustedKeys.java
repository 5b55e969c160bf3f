package org.guiju.platform.extension.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The folder of keys an operator trusts: {@code <key-id>.pub} holds a public key (base64 of X.509), a file named
 * {@code revoked} lists the ids of keys that count no longer, one a line.
 *
 * <p>Read anew on every question, so a revocation needs no restart. An unreadable list of revocations trusts nobody.
 */
public final class TrustedKeys {

    private static final String REVOKED = "revoked";

    private final Path folder;

    public TrustedKeys(Path folder) {
        this.folder = folder;
    }

    /** The key of this id, revoked or not; empty when it is unknown or unreadable. */
    public Optional<PublicKey> key(String keyId) {
        if (!PluginSignature.KEY_ID.matcher(keyId).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(keyId + ".pub");
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(file));
            KeyFactory keys = KeyFactory.getInstance(PluginSignature.ALGORITHM);
            return Optional.of(keys.generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this key was withdrawn. */
    public boolean revoked(String keyId) {
        Path list = folder.resolve(REVOKED);
        if (Files.notExists(list)) {
            return false;
        }
        try {
            return Files.readAllLines(list).stream().map(String::strip).anyMatch(keyId::equals);
        } catch (IOException unreadable) {
            return true;
        }
    }
}
