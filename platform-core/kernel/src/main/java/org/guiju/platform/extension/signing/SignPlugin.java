package org.guiju.platform.extension.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * Makes key pairs and signs plugin files, from the command line or from a build.
 *
 * <pre>
 * SignPlugin keygen DIR KEY-ID          writes DIR/KEY-ID.key (secret) and DIR/KEY-ID.pub
 * SignPlugin sign KEYFILE KEY-ID JAR... writes JAR.sig beside each JAR
 * </pre>
 */
public final class SignPlugin {

    private static final int WRONG_USE = 2;

    private SignPlugin() {}

    /** Entry point; see the type for its arguments. */
    public static void main(String... arguments) throws IOException, GeneralSecurityException {
        if (arguments.length == 3 && "keygen".equals(arguments[0])) {
            keygen(Path.of(arguments[1]), arguments[2]);
        } else if (arguments.length > 3 && "sign".equals(arguments[0])) {
            for (int i = 3; i < arguments.length; i++) {
                sign(Path.of(arguments[1]), arguments[2], Path.of(arguments[i]));
            }
        } else {
            System.err.println("Use: SignPlugin keygen DIR KEY-ID | SignPlugin sign KEYFILE KEY-ID JAR...");
            System.exit(WRONG_USE);
        }
    }

    /**
     * Writes a new key pair and never replaces one.
     *
     * @return the file of the private key
     */
    public static Path keygen(Path folder, String keyId) throws IOException, GeneralSecurityException {
        if (!PluginSignature.KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("A key id looks like acme-2026, not " + keyId);
        }
        KeyPair pair = KeyPairGenerator.getInstance(PluginSignature.ALGORITHM).generateKeyPair();
        Files.createDirectories(folder);
        Path secret = Files.createFile(folder.resolve(keyId + ".key"), ownerOnly(folder));
        Files.writeString(secret, base64(pair.getPrivate().getEncoded()));
        Files.writeString(
                folder.resolve(keyId + ".pub"), base64(pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
        return secret;
    }

    /**
     * Signs one plugin file.
     *
     * @return the signature file, written beside the plugin file
     */
    public static Path sign(Path keyFile, String keyId, Path jar) throws IOException, GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(Files.readString(keyFile));
        PrivateKey key =
                KeyFactory.getInstance(PluginSignature.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        PluginSignature signature = PluginSignature.sign(keyId, key, Files.readAllBytes(jar));
        return Files.writeString(PluginSignature.fileFor(jar), signature + "\n");
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(
                    Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
        };
    }

    private static String base64(byte[] encoded) {
        return Base64.getEncoder().encodeToString(encoded) + "\n";
    }
}
