package org.guiju.platform.tablet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** The cryptography that a browser's own can meet: ECDSA over P-256 signs, RSA-OAEP closes. Keys are written in base64. */
final class TabletKeys {

    private static final int PIN_BITS = 2048;
    private static final int CURVE_BITS = 256;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private TabletKeys() {}

    /** What is closed with one half is opened with the other. */
    record Pair(String open, String secret) {}

    static Pair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(PIN_BITS);
            var pair = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            return new Pair(
                    base64.encodeToString(pair.getPublic().getEncoded()),
                    base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty where it was closed with another key or changed. */
    static Optional<String> open(String secret, String closed) {
        try {
            var key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
            var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
            return Optional.of(new String(cipher.doFinal(Base64.getDecoder().decode(closed)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static boolean isKey(String text) {
        try {
            return key(text) instanceof ECPublicKey key
                    && key.getParams().getCurve().getField().getFieldSize() == CURVE_BITS;
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return false;
        }
    }

    static boolean verifies(String key, byte[] body, String signature) {
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key(key));
            check.update(body);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notIts) {
            return false;
        }
    }

    private static PublicKey key(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }
}
