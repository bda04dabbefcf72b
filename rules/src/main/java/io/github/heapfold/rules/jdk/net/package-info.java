/**
 * Addresses, cookies, sockets, channels and the HTTP client. {@link io.github.heapfold.rules.jdk.net.JdkNet} registers
 * them, those of {@code java.net.http} by name, since the module need not be there.
 *
 * <p>Mirrors JDK 17 to 25, on Linux. Left out are the buffers of the operating system.
 */
@NullMarked
package io.github.heapfold.rules.jdk.net;

import org.jspecify.annotations.NullMarked;
