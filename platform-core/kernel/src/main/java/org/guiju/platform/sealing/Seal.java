package org.guiju.platform.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that the database keeps and cannot read: AES-GCM, written {@code id of the key.base64 of nonce and cipher text}. What
 * the text belongs to is bound in, so that none can be put in another's place.
 */
public record Seal(SealingKeys keys) {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Seal ofThisServer() {
        return new Seal(SealingKeys.ofThisServer());
    }

    public String seal(String text, String belongsTo) {
        var key = keys.first();
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var kept = run(Cipher.ENCRYPT_MODE, key, nonce, belongsTo, text.getBytes(StandardCharsets.UTF_8));
        var whole = ByteBuffer.allocate(NONCE + kept.length).put(nonce).put(kept);
        return key.id() + "." + Base64.getEncoder().encodeToString(whole.array());
    }

    /** @throws SealBrokenException when it was sealed for something else, changed, or with a key that is gone */
    public String open(String kept, String belongsTo) {
        var dot = kept.indexOf('.');
        var key = keys.key(one -> dot > 0 && one.id().equals(kept.substring(0, dot)))
                .orElseThrow(() -> new SealBrokenException("no key " + kept.substring(0, Math.max(0, dot))));
        var whole = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(dot + 1)));
        var nonce = new byte[NONCE];
        whole.get(nonce);
        var rest = new byte[whole.remaining()];
        whole.get(rest);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, belongsTo, rest), StandardCharsets.UTF_8);
    }

    /** Whether it was sealed with the key that seals now. */
    public boolean isCurrent(String kept) {
        return kept.startsWith(keys.first().id() + ".");
    }

    private static byte[] run(int mode, SealingKeys.Key key, byte[] nonce, String belongsTo, byte[] input) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new SealBrokenException(broken.getMessage());
        }
    }
}
