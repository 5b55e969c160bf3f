package org.guiju.platform.pin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A PIN as it is kept: PBKDF2, written {@code rounds$salt$hash}. */
record SlowHash(int rounds, byte[] salt, byte[] hash) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 210_000;
    private static final int SALT = 16;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SlowHash of(String pin) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new SlowHash(ROUNDS, salt, run(pin, salt, ROUNDS));
    }

    static SlowHash read(String text) {
        var parts = text.split("\\$");
        var base64 = Base64.getDecoder();
        return new SlowHash(Integer.parseInt(parts[0]), base64.decode(parts[1]), base64.decode(parts[2]));
    }

    String text() {
        var base64 = Base64.getEncoder();
        return rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    boolean isOf(String pin) {
        return MessageDigest.isEqual(hash, run(pin, salt, rounds));
    }

    private static byte[] run(String pin, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(pin.toCharArray(), salt, rounds, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
