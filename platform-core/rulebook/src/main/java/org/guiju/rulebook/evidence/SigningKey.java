package org.guiju.rulebook.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** A pair of Ed25519 keys, written as PEM so that other tools read them too. */
public record SigningKey(PrivateKey secret, PublicKey open) {

    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "PRIVATE KEY";
    private static final String OPEN = "PUBLIC KEY";

    public static SigningKey generate() {
        return run(() -> {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        });
    }

    /** Both halves, one after the other. */
    public static SigningKey read(String pem) {
        return run(() -> new SigningKey(
                KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decoded(pem, SECRET))),
                readOpen(pem)));
    }

    public static PublicKey readOpen(String pem) {
        return run(() -> KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(pem, OPEN))));
    }

    public String pem() {
        return pem(SECRET, secret.getEncoded()) + openPem();
    }

    public String openPem() {
        return pem(OPEN, open.getEncoded());
    }

    /** In base64. */
    public String sign(String text) {
        return run(() -> {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        });
    }

    public static boolean isSigned(PublicKey signer, String text, String signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(signer);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    public String fingerprint() {
        return fingerprint(open);
    }

    /** SHA-256 of the key as X.509 writes it. */
    public static String fingerprint(PublicKey key) {
        return run(() ->
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded())));
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END " + kind
                + "-----\n";
    }

    private static byte[] decoded(String pem, String kind) {
        var begin = "-----BEGIN " + kind + "-----";
        var from = pem.indexOf(begin);
        var to = pem.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("there is no " + kind);
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }

    private interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not an Ed25519 key", unreadable);
        }
    }
}
