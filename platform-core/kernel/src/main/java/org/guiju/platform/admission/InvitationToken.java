package org.guiju.platform.admission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guiju.platform.sealing.SealingKeys;

/**
 * What the link of an invitation says. It is made from the invitation's id with the server's own key and kept nowhere, so
 * whoever invited can be shown it again, while the database alone, which knows only its hash, lets nobody in.
 */
public record InvitationToken(String text) {

    private static final String PURPOSE = "guiju-invitation|";
    private static final String ALGORITHM = "HmacSHA256";

    public static InvitationToken of(UUID invitation) {
        return of(invitation, SealingKeys.ofThisServer().first().secret());
    }

    static InvitationToken of(UUID invitation, byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var code = mac.doFinal((PURPOSE + invitation).getBytes(StandardCharsets.UTF_8));
            return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
