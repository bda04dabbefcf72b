package io.github.heapfold.rules.jdk.security;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.Rules;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

/**
 * Keys, digests, ciphers and the like. The provider of a digest or a cipher serves all that it made; it is one line, and
 * counts for the first that reaches it.
 *
 * <p>Mirrors {@code java/security/MessageDigest.java}, {@code SecureRandom.java}, {@code DigestInputStream.java} and
 * {@code DigestOutputStream.java} of JDK 17 to 25; leaves rely on no field.
 */
public final class SecurityRules {
    private SecurityRules() {}

    public static void register(Rules rules) {
        rules.leaf(Provider.class, Claim.SUBCLASSES)
                .leaf(Cipher.class, Mac.class, KeyAgreement.class, KeyGenerator.class, SecretKeyFactory.class)
                .leaf(KeyFactory.class, KeyStore.class, SSLContext.class, CodeSource.class, X500Principal.class)
                .leaf(SecretKeySpec.class, IvParameterSpec.class, GCMParameterSpec.class)
                .container(
                        SecureRandom.class,
                        c -> c.subclasses()
                                .stack("secureRandomSpi", "algorithm", "state", "digest", "randomBytes", "seed"));
        for (String provider : List.of("sun.security.provider.Sun", "sun.security.rsa.SunRsaSign")) {
            rules.rename(provider, "Provider");
        }
        digests(rules);
        keys(rules);
        delegates(rules, "java.security.Signature", "Signature");
        delegates(rules, "java.security.KeyPairGenerator", "KeyPairGenerator");
    }

    private static void digests(Rules rules) {
        rules.container(MessageDigest.class, c -> c.subclasses().stack("algorithm", "tempArray"))
                .container(DigestInputStream.class, c -> c.subclasses().elements("in", "digest"))
                .container(
                        DigestOutputStream.class,
                        c -> c.subclasses().elements("out", "digest").stack("closeLock"));
        rules.rename(MessageDigest.class, "MessageDigest"); // one type with its delegates
        for (String delegate : List.of("$Delegate", "$Delegate$CloneableDelegate")) {
            Display.container(
                    rules,
                    "java.security.MessageDigest" + delegate,
                    "MessageDigest",
                    c -> c.stack("digestSpi", "algorithm", "tempArray"));
        }
    }

    private static void keys(Rules rules) {
        rules.container(KeyPair.class, c -> c.elements("privateKey", "publicKey"));
        for (String key : List.of(
                "sun.security.rsa.RSAPrivateCrtKeyImpl",
                "sun.security.rsa.RSAPrivateKeyImpl",
                "sun.security.ec.ECPrivateKeyImpl",
                "sun.security.ec.XDHPrivateKeyImpl",
                "sun.security.ec.ed.EdDSAPrivateKeyImpl",
                "sun.security.provider.DSAPrivateKey",
                "com.sun.crypto.provider.DHPrivateKey",
                "sun.security.pkcs.NamedPKCS8Key")) {
            Display.leaf(rules, key, "PrivateKey");
        }
        for (String key : List.of(
                "sun.security.rsa.RSAPublicKeyImpl",
                "sun.security.ec.ECPublicKeyImpl",
                "sun.security.ec.XDHPublicKeyImpl",
                "sun.security.ec.ed.EdDSAPublicKeyImpl",
                "sun.security.provider.DSAPublicKey",
                "sun.security.provider.DSAPublicKeyImpl",
                "com.sun.crypto.provider.DHPublicKey",
                "sun.security.x509.NamedX509Key")) {
            Display.leaf(rules, key, "PublicKey");
        }
        Display.leaf(rules, "com.sun.crypto.provider.PBKDF2KeyImpl", "SecretKey");
        Display.leaf(rules, "sun.security.x509.X509CertImpl", "X509Certificate");
    }

    /** An abstract class, of which objects are delegates. */
    private static void delegates(Rules rules, String type, String name) {
        Display.leaf(rules, type + "$Delegate", name);
    }
}
