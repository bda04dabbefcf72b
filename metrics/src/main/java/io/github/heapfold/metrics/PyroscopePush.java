package io.github.heapfold.metrics;

import io.github.heapfold.export.Pprof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sends samples to a Pyroscope server as pprof, by its HTTP endpoint {@code /ingest}. A sample that is not whole is not sent,
 * since a lower bound would look like a drop. A server that cannot be reached, or refuses, costs that sample: the sampler
 * counts it as a failure.
 *
 * <pre>{@code
 * PyroscopePush.to(URI.create("http://pyroscope:4040"), "shop").label("region", "eu")
 * }</pre>
 *
 * Immutable.
 */
public final class PyroscopePush implements SampleSink {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String BOUNDARY = "heapfold-profile-of-a-root";

    private final HttpClient client;
    private final URI server;
    private final String application;
    private final Map<String, String> labels;
    private final Map<String, String> headers;

    private PyroscopePush(
            HttpClient client,
            URI server,
            String application,
            Map<String, String> labels,
            Map<String, String> headers) {
        this.client = client;
        this.server = server;
        this.application = application;
        this.labels = labels;
        this.headers = headers;
    }

    /**
     * To a server, under the name of an application; each root is a label of its own.
     *
     * @param server with or without a path, {@code http://pyroscope:4040}
     */
    public static PyroscopePush to(URI server, String application) {
        if (server.getHost() == null || application.isBlank()) {
            throw new IllegalArgumentException("server must have a host and application a name, were \"" + server
                    + "\" and \"" + application + "\"; pass such as http://pyroscope:4040 and shop");
        }
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        return new PyroscopePush(client, server, application, Map.of(), Map.of());
    }

    /** With one more label on each profile. */
    public PyroscopePush label(String name, String value) {
        return new PyroscopePush(client, server, application, with(labels, name, value), headers);
    }

    /** With one more header on each request, as {@code Authorization} or {@code X-Scope-OrgID}. */
    public PyroscopePush header(String name, String value) {
        return new PyroscopePush(client, server, application, labels, with(headers, name, value));
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        Map<String, String> more = new TreeMap<>(all);
        more.put(name, value);
        return more;
    }

    /**
     * Sends it, and waits for the answer.
     *
     * @throws IOException if the server cannot be reached, or does not take it
     */
    @Override
    public void accept(Sample sample) throws IOException, InterruptedException {
        if (!sample.isWhole()) {
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target(sample))
                .timeout(TIMEOUT)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(sample)));
        headers.forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(server + " answered " + response.statusCode() + " to a profile of " + sample.root()
                    + ": " + response.body().strip());
        }
    }

    private URI target(Sample sample) {
        Map<String, String> all = with(labels, "root", sample.root());
        String name = all.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(",", application + "{", "}"));
        long from = sample.taken().getEpochSecond();
        String query = "/ingest?format=pprof&spyName=heapfold&from=" + from + "&until="
                + Math.max(from + 1, sample.taken().plus(sample.took()).getEpochSecond()) + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return URI.create(server.toString().replaceFirst("/+$", "") + query);
    }

    private static byte[] body(Sample sample) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"profile\"; filename=\"profile.pprof\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        Pprof.write(sample.profile(), body);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
