package org.guiju.platform.tablet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.tenancy.TenantId;
import org.junit.jupiter.api.Test;

class TabletKeysTests {

    private static final byte[] BODY = "{\"acts\":[]}".getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyWhatTheTabletSignedIsItsOwn() throws GeneralSecurityException {
        var tablet = curve("secp256r1");
        var signature = signed(tablet);
        assertTrue(TabletKeys.verifies(text(tablet), BODY, signature));
        assertFalse(TabletKeys.verifies(text(tablet), "{}".getBytes(StandardCharsets.UTF_8), signature));
        assertFalse(TabletKeys.verifies(text(curve("secp256r1")), BODY, signature));
        for (var bad : new String[] {"", "AAAA", "no base64!"}) {
            assertFalse(TabletKeys.verifies(text(tablet), BODY, bad));
            assertFalse(TabletKeys.isKey(bad));
        }
        assertTrue(TabletKeys.isKey(text(tablet)));
        assertFalse(TabletKeys.isKey(text(curve("secp384r1"))));
        assertFalse(TabletKeys.isKey(TabletKeys.pair().open()));
    }

    @Test
    void whatWasTypedOpensHereOnlyAndNeverLooksTheSame() throws GeneralSecurityException {
        var pair = TabletKeys.pair();
        var closed = closed(pair.open(), "act|person|4071");
        assertEquals(Optional.of("act|person|4071"), TabletKeys.open(pair.secret(), closed));
        assertNotEquals(closed, closed(pair.open(), "act|person|4071"));
        assertEquals(Optional.empty(), TabletKeys.open(TabletKeys.pair().secret(), closed));
        assertEquals(Optional.empty(), TabletKeys.open(pair.secret(), "4071"));
    }

    @Test
    void leaseIsOfOneDevice() {
        var jin = UUID.randomUUID();
        var shao = UUID.randomUUID();
        var tablet = tablet();
        var shared = Lease.read(new Lease(jin, Instant.EPOCH, Optional.of(tablet.id())).text());
        var own = Lease.read(new Lease(jin, Instant.EPOCH, Optional.empty()).text());
        assertTrue(shared.isOf(sender(shao, Optional.of(tablet))), "another may be signed in since");
        assertFalse(shared.isOf(sender(jin, Optional.of(tablet()))));
        assertFalse(shared.isOf(sender(jin, Optional.empty())));
        assertTrue(own.isOf(sender(jin, Optional.empty())));
        assertFalse(own.isOf(sender(shao, Optional.empty())));
        assertFalse(own.isOf(sender(jin, Optional.of(tablet))));
    }

    private static Sender sender(UUID person, Optional<Tablet> tablet) {
        return new Sender(Actor.person(new TenantId(UUID.randomUUID()), person), tablet);
    }

    private static Tablet tablet() {
        var id = UUID.randomUUID();
        return new Tablet(id, "", id, "", "", "", "", id, Instant.EPOCH, Optional.empty());
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    private static String text(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static String signed(KeyPair pair) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(BODY);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static String closed(String key, String text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(key))),
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
