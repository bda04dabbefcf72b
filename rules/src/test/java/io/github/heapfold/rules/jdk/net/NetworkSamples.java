package io.github.heapfold.rules.jdk.net;

import static io.github.heapfold.rules.samples.Opened.open;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.of;
import static io.github.heapfold.rules.samples.Samples.text;

import com.sun.net.httpserver.HttpServer;
import io.github.heapfold.rules.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** Sockets and channels on the loopback interface, what the HTTP client asks, and publishers. */
public final class NetworkSamples {
    private NetworkSamples() {}

    public static void addTo(Samples samples) {
        sockets(samples);
        channels(samples);
        selectors(samples);
        streams(samples);
        addresses(samples);
        http(samples);
        publishers(samples);
    }

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(LOOPBACK, 0);

    private static void sockets(Samples samples) {
        samples.add("Socket, not connected", of(() -> open(new Socket())))
                .add("Socket that is closed", of(() -> {
                    Socket socket = new Socket();
                    socket.close();
                    return socket;
                }))
                .add("ServerSocket, not bound", of(() -> open(new ServerSocket())))
                .add("ServerSocket", of(() -> open(new ServerSocket(0, 1, LOOPBACK))))
                .add("Socket, connected, with its streams", of(() -> {
                    ServerSocket server = open(new ServerSocket(0, 1, LOOPBACK));
                    Socket client = open(new Socket(LOOPBACK, server.getLocalPort()));
                    Socket accepted = open(server.accept());
                    client.getOutputStream().write(1);
                    accepted.getInputStream().read();
                    return List.of(server, client, accepted, client.getOutputStream(), accepted.getInputStream());
                }))
                .add("stream of a Socket, alone", of(() -> {
                    ServerSocket server = open(new ServerSocket(0, 1, LOOPBACK));
                    return open(new Socket(LOOPBACK, server.getLocalPort())).getInputStream();
                }))
                .add("DatagramSocket", of(() -> open(new DatagramSocket(ANY_PORT))))
                .add("MulticastSocket", of(() -> open(new MulticastSocket(null))))
                .add("DatagramPacket", () -> new DatagramPacket(new byte[MANY], 10, ANY_PORT));
    }

    private static ServerSocketChannel server() throws IOException {
        return open(ServerSocketChannel.open()).bind(ANY_PORT);
    }

    private static void channels(Samples samples) {
        samples.add("SocketChannel, not connected", of(() -> open(SocketChannel.open())))
                .add("SocketChannel that is closed", of(() -> {
                    SocketChannel channel = SocketChannel.open();
                    channel.close();
                    return channel;
                }))
                .add("ServerSocketChannel", of(() -> server()))
                .add("ServerSocketChannel, its socket", of(() -> server().socket()))
                .add("SocketChannel, connected", of(() -> {
                    ServerSocketChannel server = server();
                    SocketChannel client = open(SocketChannel.open(server.getLocalAddress()));
                    SocketChannel accepted = open(server.accept());
                    client.write(ByteBuffer.wrap(new byte[1]));
                    accepted.read(ByteBuffer.allocate(1));
                    return List.of(server, client, accepted);
                }))
                .add("SocketChannel, its socket", of(() -> {
                    SocketChannel channel = open(SocketChannel.open(server().getLocalAddress()));
                    Socket socket = channel.socket();
                    return List.of(socket, socket.getInputStream(), socket.getOutputStream());
                }))
                .add("DatagramChannel", of(() -> open(DatagramChannel.open())))
                .add(
                        "DatagramChannel, its socket",
                        of(() -> open(DatagramChannel.open()).socket()))
                .add("Pipe", of(() -> {
                    Pipe pipe = Pipe.open();
                    open(pipe.source());
                    open(pipe.sink());
                    return pipe;
                }));
    }

    private static SelectionKey registered(Selector selector) throws IOException {
        ServerSocketChannel channel = server();
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_ACCEPT, new Attached());
    }

    /** What a user attaches to a key. */
    static final class Attached {
        final Object session = text(1);
    }

    private static void selectors(Samples samples) {
        samples.add("Selector", of(() -> open(Selector.open())))
                .add("Selector with keys", of(() -> {
                    Selector selector = open(Selector.open());
                    for (int i = 0; i < 3; i++) {
                        registered(selector);
                    }
                    selector.selectNow();
                    return selector;
                }))
                .add("Selector with a cancelled key", of(() -> {
                    Selector selector = open(Selector.open());
                    registered(selector).cancel();
                    return selector;
                }))
                .add("SelectionKey", of(() -> registered(open(Selector.open()))))
                .add(
                        "channel that is registered",
                        of(() -> registered(open(Selector.open())).channel()));
    }

    private static void streams(Samples samples) {
        samples.add("stream of a channel", of(() -> {
                    Pipe pipe = Pipe.open();
                    return List.of(
                            Channels.newInputStream(open(pipe.source())), Channels.newOutputStream(open(pipe.sink())));
                }))
                .add("reader of a channel", of(() -> {
                    Pipe pipe = Pipe.open();
                    open(pipe.sink());
                    return Channels.newReader(open(pipe.source()), StandardCharsets.UTF_8);
                }))
                .add("channel of a stream", of(() -> {
                    var in = Channels.newChannel(new ByteArrayInputStream(new byte[MANY]));
                    in.read(ByteBuffer.allocate(1));
                    return List.of(in, Channels.newChannel(new ByteArrayOutputStream()));
                }));
    }

    private static void addresses(Samples samples) {
        samples.add("UnixDomainSocketAddress", () -> UnixDomainSocketAddress.of("a/b"))
                .add("NetworkInterface", of(() -> NetworkInterface.getByInetAddress(LOOPBACK)))
                .add("Proxy", () -> new Proxy(Proxy.Type.HTTP, ANY_PORT))
                .add("HttpCookie", () -> new HttpCookie("name", text(1)))
                .add("CookieManager, empty", () -> new CookieManager())
                .add("CookieManager", () -> {
                    CookieManager manager = new CookieManager();
                    manager.getCookieStore().add(URI.create("http://localhost/"), new HttpCookie("name", text(1)));
                    return manager;
                })
                .add(
                        "URLConnection",
                        of(() -> URI.create("http://localhost/").toURL().openConnection()));
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost/"))
                .header("Accept", text(1))
                .timeout(Duration.ofSeconds(1));
    }

    /** Made when first needed, since it brings a thread. */
    private static final class Client {
        static final HttpClient INSTANCE = HttpClient.newHttpClient();
    }

    private static HttpResponse<String> response() throws Exception {
        HttpServer server = HttpServer.create(ANY_PORT, 0);
        open(() -> server.stop(0));
        server.createContext("/", exchange -> {
            byte[] body = text(1).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI uri = new URI(
                "http", null, LOOPBACK.getHostAddress(), server.getAddress().getPort(), "/", null, null);
        return Client.INSTANCE.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void http(Samples samples) {
        samples.add("HttpRequest", () -> request().build())
                .add("HttpRequest.Builder", () -> request())
                .add(
                        "HttpHeaders",
                        () -> HttpHeaders.of(Map.of("Accept", List.of(text(1), text(2))), (name, value) -> true))
                .add("HttpClient.Builder", HttpClient::newBuilder)
                .add("HttpResponse", of(NetworkSamples::response))
                .add("HttpRequests with bodies", of(() -> {
                    List<HttpRequest.BodyPublisher> bodies = List.of(
                            HttpRequest.BodyPublishers.ofString(text(1)),
                            HttpRequest.BodyPublishers.ofByteArray(new byte[MANY]),
                            HttpRequest.BodyPublishers.ofByteArrays(List.of(new byte[MANY])),
                            HttpRequest.BodyPublishers.noBody());
                    List<HttpRequest> requests = new ArrayList<>();
                    bodies.forEach(body -> requests.add(request().POST(body).build()));
                    return requests;
                }));
    }

    /** Takes one item and then no more, so that the others wait. */
    private static final class Reluctant implements Flow.Subscriber<String> {
        final List<String> taken = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(String item) {
            taken.add(item);
        }

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onComplete() {}
    }

    private static void publishers(Samples samples) {
        samples.add("SubmissionPublisher, empty", () -> open(new SubmissionPublisher<>(Runnable::run, 16)))
                .add("SubmissionPublisher with subscribers", () -> {
                    SubmissionPublisher<String> publisher = open(new SubmissionPublisher<>(Runnable::run, 256));
                    publisher.subscribe(new Reluctant());
                    publisher.subscribe(new Reluctant());
                    for (int i = 0; i < MANY; i++) {
                        publisher.submit(text(i));
                    }
                    return publisher;
                })
                .add("SubmissionPublisher that failed", () -> {
                    SubmissionPublisher<String> publisher = new SubmissionPublisher<>(Runnable::run, 16);
                    publisher.subscribe(new Reluctant());
                    publisher.closeExceptionally(new IllegalStateException(text(1)));
                    return publisher;
                });
    }
}
