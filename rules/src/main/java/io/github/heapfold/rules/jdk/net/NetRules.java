package io.github.heapfold.rules.jdk.net;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.io.File;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.util.List;

/**
 * Addresses of hosts, resources and files; cookies.
 *
 * <p>Mirrors {@code java/net/CookieManager.java} and {@code InMemoryCookieStore.java} of JDK 17 to 25; leaves rely on no
 * field.
 */
final class NetRules {
    private NetRules() {}

    static void register(Rules rules) {
        rules.leaf(URI.class, URL.class, File.class)
                .leaf(InetAddress.class, Inet4Address.class, Inet6Address.class, InetSocketAddress.class)
                .leaf(UnixDomainSocketAddress.class, NetworkInterface.class, InterfaceAddress.class)
                .leaf(Proxy.class, HttpCookie.class)
                .container(CookieManager.class, c -> c.subclasses().elements("policyCallback", "cookieJar"));
        Display.container(
                rules,
                "java.net.InMemoryCookieStore",
                "CookieStore",
                c -> c.elements("cookieJar", "domainIndex", "uriIndex").stackRest());
        for (int i = 1; i <= 3; i++) {
            Display.leaf(rules, "java.net.CookiePolicy$" + i, "CookiePolicy");
        }
        for (String protocol : List.of("http.Http", "https.Https", "file.File", "jar.Jar")) {
            Display.leaf(rules, "sun.net.www.protocol." + protocol + "URLConnection", "URLConnection");
        }
        // of the default file system only: the paths of another may lead to all files that it holds
        Display.leaf(rules, "sun.nio.fs.UnixPath", "Path");
        Display.leaf(rules, "sun.nio.fs.WindowsPath", "Path");
    }
}
