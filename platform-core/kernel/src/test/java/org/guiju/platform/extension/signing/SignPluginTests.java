package org.guiju.platform.extension.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignPluginTests {

    @TempDir
    private Path folder;

    @Test
    void commandLineMakesAKeyAndSignsWithIt() throws IOException, GeneralSecurityException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "content");

        SignPlugin.main("keygen", folder.toString(), "acme");
        SignPlugin.main("sign", folder.resolve("acme.key").toString(), "acme", jar.toString());

        PluginSignature signature = PluginSignature.parse(Files.readString(folder.resolve("x.jar.sig")))
                .orElseThrow();
        var key = new TrustedKeys(folder).key(signature.keyId()).orElseThrow();
        assertTrue(signature.covers(Files.readAllBytes(jar), key));
        assertFalse(signature.covers(new byte[0], key));
    }

    @Test
    void privateKeyIsForItsOwnerOnly() throws IOException, GeneralSecurityException {
        Path secret = SignPlugin.keygen(folder, "acme");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    }

    @Test
    void keyIsNeverReplaced() throws IOException, GeneralSecurityException {
        SignPlugin.keygen(folder, "acme");

        assertThrows(FileAlreadyExistsException.class, () -> SignPlugin.keygen(folder, "acme"));
    }

    @Test
    void keyIdCannotLeaveItsFolder() {
        assertThrows(IllegalArgumentException.class, () -> SignPlugin.keygen(folder, "../acme"));
        assertEquals(Optional.empty(), new TrustedKeys(folder).key("../acme"));
    }

    @Test
    void unreadableListOfRevocationsTrustsNobody() throws IOException {
        Files.createDirectory(folder.resolve("revoked"));

        assertTrue(new TrustedKeys(folder).revoked("acme"));
    }
}
