package io.github.heapfold.rules.jdk.net;

import io.github.heapfold.typerule.Rules;

/** Addresses, sockets and the HTTP client: the families of this package. */
public final class JdkNet {
    private JdkNet() {}

    public static void register(Rules rules) {
        NetRules.register(rules);
        SocketRules.register(rules);
        HttpRules.register(rules);
    }
}
