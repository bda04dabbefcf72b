package io.github.heapfold.rules.jdk.net;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Fields;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * The HTTP client. Bodies are elements of requests and responses, headers lead to a map. The client itself, with its
 * connections and its part of the TLS configuration, is one line.
 *
 * <p>Mirrors {@code java/net/http/HttpHeaders.java} and {@code jdk/internal/net/http/} of JDK 17 to 25; leaves rely on no
 * field. Classes by name, since the module need not be there.
 */
final class HttpRules {
    private static final String PACKAGE = "jdk.internal.net.http.";

    private HttpRules() {}

    static void register(Rules rules) {
        for (String client : List.of("HttpClientFacade", "HttpClientImpl")) {
            Display.leaf(rules, PACKAGE + client, "HttpClient");
        }
        rules.rename("java.net.http.HttpHeaders", "HttpHeaders") // one type with what makes them
                .container("java.net.http.HttpHeaders", c -> c.elements("headers"));
        Display.container(
                rules,
                PACKAGE + "ImmutableHttpRequest",
                "HttpRequest",
                c -> c.elements("headers", "requestPublisher").stackRest());
        Display.container(
                rules,
                PACKAGE + "HttpRequestImpl",
                "HttpRequest",
                c -> c.elements("systemHeadersBuilder", "userHeaders", "requestPublisher")
                        .stackRest());
        Display.container(
                rules,
                PACKAGE + "HttpRequestBuilderImpl",
                "HttpRequest.Builder",
                c -> c.elements("headersBuilder", "bodyPublisher").stackRest());
        Display.container(rules, PACKAGE + "common.HttpHeadersBuilder", "HttpHeaders", c -> c.elements("headersMap"));
        Display.container(
                rules,
                PACKAGE + "HttpResponseImpl",
                "HttpResponse",
                c -> c.elements("initialRequest", "previousResponse", "headers", "body")
                        .stackRest());
        Display.leaf(rules, PACKAGE + "HttpClientBuilderImpl", "HttpClient.Builder");
        for (String publisher : List.of("ByteArrayPublisher", "StringPublisher")) {
            body(rules, publisher, "content[]");
        }
        body(rules, "EmptyPublisher");
        body(rules, "FilePublisher", "file");
        body(rules, "InputStreamPublisher", "streamSupplier");
        body(rules, "IterablePublisher", "content");
        body(rules, "PublisherAdapter", "publisher");
    }

    private static void body(Rules rules, String type, String... content) {
        Display.container(
                rules,
                PACKAGE + "RequestPublishers$" + type,
                "HttpRequest.BodyPublisher",
                c -> Fields.all(c, content).stackRest());
    }
}
