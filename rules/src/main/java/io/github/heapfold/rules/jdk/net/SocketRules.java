package io.github.heapfold.rules.jdk.net;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/**
 * Sockets and channels. What a user attached to a selection key is shown, be it reached from the channel or from the
 * selector; all else of them is structure. The buffers of the operating system are not counted.
 *
 * <p>Mirrors {@code java/nio/channels/spi/}, {@code java/nio/channels/Channels.java} and {@code sun/nio/ch/} of JDK 17 to 25;
 * leaves rely on no field.
 */
final class SocketRules {
    private static final String CHANNEL = "sun.nio.ch.";

    private SocketRules() {}

    static void register(Rules rules) {
        for (Class<?> socket : List.of(Socket.class, ServerSocket.class, DatagramSocket.class)) {
            rules.rename(socket, socket.getSimpleName()); // one type with that of a channel
        }
        rules.leaf(Socket.class, ServerSocket.class)
                .container(DatagramSocket.class, c -> c.elements("delegate"))
                .container(MulticastSocket.class, c -> c.elements("delegate"))
                .container(DatagramPacket.class, c -> c.slots("buf").elements("address"));
        adaptor(rules, "SocketAdaptor", "Socket", "sc");
        adaptor(rules, "ServerSocketAdaptor", "ServerSocket", "ssc");
        adaptor(rules, "DatagramSocketAdaptor", "DatagramSocket", "dc");
        channel(rules, "SocketChannelImpl", "SocketChannel");
        channel(rules, "ServerSocketChannelImpl", "ServerSocketChannel");
        channel(rules, "DatagramChannelImpl", "DatagramChannel");
        channel(rules, "SourceChannelImpl", "SourceChannel");
        channel(rules, "SinkChannelImpl", "SinkChannel");
        Display.view(rules, CHANNEL + "PipeImpl", "Pipe", "source", "sink");
        selectors(rules);
        streams(rules);
    }

    /** A socket that works through its channel. */
    private static void adaptor(Rules rules, String type, String name, String channel) {
        Display.container(rules, CHANNEL + type, name, c -> c.elements(channel).stackRest());
    }

    private static void channel(Rules rules, String type, String name) {
        Display.container(
                rules,
                CHANNEL + type,
                name,
                c -> c.slots("keys").size("keyCount").stackRest());
    }

    private static void selectors(Rules rules) {
        Display.container(rules, CHANNEL + "SelectionKeyImpl", "SelectionKey", SocketRules::key);
        for (String selector :
                List.of("EPollSelectorImpl", "KQueueSelectorImpl", "WEPollSelectorImpl", "PollSelectorImpl")) {
            // the keys come before what else refers to them
            Display.container(
                    rules,
                    CHANNEL + selector,
                    "Selector",
                    c -> c.elements("keys", "selectedKeys", "cancelledKeys").stackRest());
        }
    }

    private static NodeSpec key(ContainerSpec key) {
        return key.elements("attachment", "channel", "selector");
    }

    private static void streams(Rules rules) {
        Display.container(
                rules,
                CHANNEL + "ChannelInputStream",
                "InputStream",
                c -> c.elements("ch").stackRest());
        Display.container(
                rules,
                CHANNEL + "ChannelOutputStream",
                "OutputStream",
                c -> c.elements("ch").stackRest());
        for (String direction : List.of("Input", "Output")) {
            String stream = direction + "Stream";
            Display.view(rules, CHANNEL + "SocketAdaptor$" + (stream.startsWith("In") ? 1 : 2), stream, "this$0"); // 17
            Display.container(
                    rules,
                    CHANNEL + "Socket" + stream,
                    stream,
                    c -> c.elements("sc").stackRest()); // 19
            Display.container(
                    rules,
                    "java.net.Socket$Socket" + stream,
                    stream,
                    c -> c.elements("parent").stackRest());
        }
        for (int i = 1; i <= 3; i++) { // of bytes in or out, each version numbers them anew
            Display.container(
                    rules,
                    "java.nio.channels.Channels$" + i,
                    "ChannelStream",
                    c -> c.elements("val$ch").stackRest());
        }
        Display.container(
                rules,
                "java.nio.channels.Channels$ReadableByteChannelImpl",
                "ReadableByteChannel",
                c -> c.elements("in").stackRest());
        Display.container(
                rules,
                "java.nio.channels.Channels$WritableByteChannelImpl",
                "WritableByteChannel",
                c -> c.elements("out").stackRest());
        Display.container(
                rules,
                CHANNEL + "FileLockImpl",
                "FileLock",
                c -> c.elements("channel").stackRest());
    }
}
