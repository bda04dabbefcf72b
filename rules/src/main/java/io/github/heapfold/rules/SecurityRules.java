package io.github.heapfold.rules;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.RuleRegistry;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Digests, checksums and compression. The provider of a digest serves all that it made; it is one line, and counts for the
 * first that reaches it.
 *
 * <p>Mirrors {@code java/security/MessageDigest.java} of JDK 17 to 25; leaves rely on no field.
 */
final class SecurityRules {
    private SecurityRules() {}

    static void register(RuleRegistry.Builder rules) {
        rules.leaf(CRC32.class, CRC32C.class, Adler32.class)
                .leaf(Deflater.class, Inflater.class)
                .leaf(Provider.class, Claim.SUBCLASSES)
                .container(
                        SecureRandom.class,
                        c -> c.subclasses()
                                .stack("secureRandomSpi", "algorithm", "state", "digest", "randomBytes", "seed"))
                .container(MessageDigest.class, c -> c.subclasses().stack("algorithm", "tempArray"));
        for (String provider : List.of("sun.security.provider.Sun", "sun.security.rsa.SunRsaSign")) {
            rules.rename(provider, "Provider");
        }
        rules.rename(MessageDigest.class, "MessageDigest"); // one type with its delegates
        Display.container(
                rules,
                "java.security.MessageDigest$Delegate",
                "MessageDigest",
                c -> c.stack("digestSpi", "algorithm", "tempArray"));
        Display.container(
                rules,
                "java.security.MessageDigest$Delegate$CloneableDelegate",
                "MessageDigest",
                c -> c.stack("digestSpi", "algorithm", "tempArray"));
    }
}
