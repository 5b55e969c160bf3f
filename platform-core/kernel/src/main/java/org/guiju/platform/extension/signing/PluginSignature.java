package org.guiju.platform.extension.signing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A detached Ed25519 signature over every byte of a plugin file, kept beside it as {@code x.jar.sig}: one line,
 * {@code key-id:base64}.
 *
 * @param keyId which trusted key made it
 * @param value the base64 text of the signature
 */
public record PluginSignature(String keyId, String value) {

    static final String ALGORITHM = "Ed25519";
    static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern LINE = Pattern.compile("(" + KEY_ID.pattern() + "):([A-Za-z0-9+/]{86}==)");

    /** The signature file that belongs to a plugin file. */
    public static Path fileFor(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".sig");
    }

    /** Reads the one line; empty when it is anything else. */
    public static Optional<PluginSignature> parse(String text) {
        Matcher line = LINE.matcher(text.strip());
        return line.matches() ? Optional.of(new PluginSignature(line.group(1), line.group(2))) : Optional.empty();
    }

    static PluginSignature sign(String keyId, PrivateKey key, byte[] content) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(ALGORITHM);
        signer.initSign(key);
        signer.update(content);
        return new PluginSignature(keyId, Base64.getEncoder().encodeToString(signer.sign()));
    }

    /** Whether the owner of this key signed exactly these bytes. */
    public boolean covers(byte[] content, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    /** The line as it stands in the file. */
    @Override
    public String toString() {
        return keyId + ":" + value;
    }
}
