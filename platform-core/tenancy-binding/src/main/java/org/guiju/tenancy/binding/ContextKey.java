package org.guiju.tenancy.binding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret shared with the database, by which it recognises a company binding as ours. */
final class ContextKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final String id;
    private final SecretKeySpec secret;

    private ContextKey(String id, byte[] secret) {
        this.id = id;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Reads {@code kid:base64 of 32 bytes}. */
    static ContextKey parse(String line) {
        int colon = line.indexOf(':');
        byte[] secret = Base64.getDecoder().decode(line.substring(colon + 1).strip());
        if (colon < 1 || secret.length != LENGTH) {
            throw new IllegalArgumentException("a context key is written kid:base64 of " + LENGTH + " bytes");
        }
        return new ContextKey(line.substring(0, colon).strip(), secret);
    }

    /** The binding of one database session to one company, valid until {@code expiry}. */
    String bind(UUID tenant, int backendPid, Instant expiry) {
        String claim = id + "|" + tenant + "|" + backendPid + "|" + expiry.getEpochSecond();
        return claim + "|" + HexFormat.of().formatHex(sign(claim));
    }

    private byte[] sign(String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(claim.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot compute " + ALGORITHM, e);
        }
    }
}
