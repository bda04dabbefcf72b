package io.github.heapfold.rules;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.RuleRegistry;
import java.io.File;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;

/** Addresses of hosts, resources and files. JDK 17 to 25; relies on no field. */
final class NetRules {
    private NetRules() {}

    static void register(RuleRegistry.Builder rules) {
        rules.leaf(URI.class, URL.class, File.class)
                .leaf(InetAddress.class, Inet4Address.class, Inet6Address.class, InetSocketAddress.class);
        // of the default file system only: the paths of another may lead to all files that it holds
        Display.leaf(rules, "sun.nio.fs.UnixPath", "Path");
        Display.leaf(rules, "sun.nio.fs.WindowsPath", "Path");
    }
}
