package org.guiju.platform.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the link of an invitation says. It is made from the invitation's id with the server's own key and kept nowhere, so
 * whoever invited can be shown it again, while the database alone, which knows only its hash, lets nobody in.
 */
public record InvitationToken(String text) {

    private static final String PURPOSE = "guiju-invitation|";
    private static final String ALGORITHM = "HmacSHA256";

    public static InvitationToken of(UUID invitation) {
        var file = Optional.ofNullable(System.getenv("GUIJU_CONTEXT_KEY_FILE"))
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException("GUIJU_CONTEXT_KEY_FILE is not set"));
        try {
            return of(invitation, key(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** The first line signs; the others are former keys. */
    private static byte[] key(String file) {
        var line = file.lines().filter(text -> !text.isBlank()).findFirst().orElseThrow();
        return Base64.getDecoder().decode(line.substring(line.indexOf(':') + 1).strip());
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
