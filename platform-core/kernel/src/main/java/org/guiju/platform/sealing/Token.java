package org.guiju.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guiju.rulebook.source.Canonical;

/**
 * What lets its holder in: a link, a device's key. It is made from an id and what it is for with the server's own key and is
 * kept nowhere, so it can be told again, while the database alone, which knows only its hash, lets nobody in.
 */
public record Token(String text) {

    private static final String ALGORITHM = "HmacSHA256";

    public static Token of(String purpose, UUID id) {
        return of(purpose, id, SealingKeys.ofThisServer().first().secret());
    }

    static Token of(String purpose, UUID id, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var code = mac.doFinal((purpose + "|" + id).getBytes(StandardCharsets.UTF_8));
            return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String hash() {
        return Canonical.hash(text);
    }
}
