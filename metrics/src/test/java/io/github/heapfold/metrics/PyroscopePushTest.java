package io.github.heapfold.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.heapfold.export.Pprof;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PyroscopePushTest {
    /** What a server was sent. */
    private record Received(String method, String target, String type, String tenant, byte[] body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("X-Scope-OrgID"),
                    exchange.getRequestBody().readAllBytes()));
            byte[] answer = "no room".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private PyroscopePush push() {
        return PyroscopePush.to(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "shop");
    }

    private FootprintSampler.Builder sampler() {
        return FootprintSampler.builder().root("cache", () -> List.of("a", "b")).to(samples::add);
    }

    @Test
    void serverGetsThePprofOfTheSample() throws IOException {
        sampler()
                .to(push().label("region", "eu").header("X-Scope-OrgID", "acme"))
                .build()
                .sample();

        Received request = received.get(0);
        long from = samples.get(0).taken().getEpochSecond();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target())
                .startsWith("/ingest?format=pprof&spyName=heapfold&from=" + from + "&until=")
                .endsWith("&name=shop{region=eu,root=cache}");
        assertThat(request.tenant()).isEqualTo("acme");
        String boundary = "--" + request.type().replaceFirst(".*boundary=", "");
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        assertThat(body)
                .startsWith(boundary + "\r\nContent-Disposition: form-data; name=\"profile\"")
                .endsWith(boundary + "--\r\n");
        ByteArrayOutputStream pprof = new ByteArrayOutputStream();
        Pprof.write(samples.get(0).profile(), pprof);
        assertThat(body.substring(body.indexOf("\r\n\r\n") + 4, body.length() - boundary.length() - 6))
                .isEqualTo(pprof.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusalsAndAbsenceAreFailuresOfTheSampler() {
        status = 503;
        FootprintSampler refused = sampler().to(push()).build();
        refused.sample();
        assertThat(refused.lastFailure()).hasMessageContaining("answered 503 to a profile of cache: no room");

        server.stop(0);
        FootprintSampler unreachable = sampler().to(push()).build();
        unreachable.sample();
        assertThat(unreachable.failures()).isEqualTo(1);
        assertThat(unreachable.lastFailure()).isInstanceOf(IOException.class);
    }

    @Test
    void aLowerBoundIsNotSent() {
        sampler().budget(Duration.ofNanos(1)).to(push()).build().sample();

        assertThat(received).isEmpty();
    }

    @Test
    void addressesWithoutHostAreRefused() {
        assertThatThrownBy(() -> PyroscopePush.to(URI.create("pyroscope"), "shop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://pyroscope:4040");
    }
}
