/**
 * Keys, digests, ciphers, certificates. {@link io.github.heapfold.rules.jdk.security.SecurityRules} registers them, by the
 * names of the JDK's own providers.
 *
 * <p>Mirrors JDK 17 to 25. Left out are other providers, and connections of TLS, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.jdk.security;

import org.jspecify.annotations.NullMarked;
