package org.guiju.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.guiju.platform.event.Outcome.Problem;
import org.junit.jupiter.api.Test;

class SenderTests {

    private static final Trusted HERE = Trusted.read("127.0.0.1");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Sender sender = new Sender(HERE, Duration.ofMillis(700));

    /** What a receiver does with a connection. */
    private interface Receiver {
        void serve(Socket socket) throws Exception;
    }

    @Test
    void postsHeadersAndBodyAsTheyAre() throws Exception {
        var received = new CompletableFuture<String>();
        var outcome = post(socket -> {
            received.complete(read(socket));
            write(socket, OK);
        });
        assertTrue(outcome.delivered());
        assertEquals(Optional.of(200), outcome.status());
        assertEquals("ok", outcome.answer());
        var request = received.get();
        assertTrue(request.startsWith("POST /in?x=1 HTTP/1.1\r\nHost: 127.0.0.1:"), request);
        assertTrue(request.contains("\r\nwebhook-id: 7\r\n"), request);
        assertTrue(request.endsWith("Content-Length: 7\r\nConnection: close\r\n\r\n{\"客\"}"), request);
    }

    @Test
    void tellsAnswersApartByTheirStatus() throws Exception {
        assertEquals(
                Optional.of(Problem.BROKEN),
                answering("HTTP/1.1 500 Oh\r\n\r\n").problem());
        assertEquals(
                Optional.of(Problem.REFUSED), answering("HTTP/1.0 404\r\n\r\n").problem());
        assertEquals(
                Optional.of(Problem.GONE),
                answering("HTTP/1.1 410 Gone\r\n\r\n").problem());
        assertEquals(
                Optional.of(Problem.GARBLED), answering("SSH-2.0-OpenSSH\r\n").problem());
        assertEquals(Optional.of(Problem.GARBLED), answering("").problem());
    }

    @Test
    void isNotSentElsewhere() throws Exception {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var outcome = answering("HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:" + elsewhere.getLocalPort()
                    + "/\r\nContent-Length: 0\r\n\r\n");
            assertEquals(Optional.of(Problem.MOVED), outcome.problem());
            elsewhere.setSoTimeout(50);
            org.junit.jupiter.api.Assertions.assertThrows(java.net.SocketTimeoutException.class, elsewhere::accept);
        }
    }

    @Test
    void readsLittleOfALongAnswer() throws Exception {
        var outcome = post(socket -> {
            read(socket);
            write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            var part = "x".repeat(1 << 16);
            for (int i = 0; i < 160; i++) {
                write(socket, part);
            }
        });
        assertTrue(outcome.delivered());
        assertEquals(300, outcome.answer().length());
    }

    @Test
    void givesUpOnWhoeverKeepsItWaitingOrDrips() throws Exception {
        var over = new CountDownLatch(1);
        assertEquals(Optional.of(Problem.SLOW), post(socket -> over.await()).problem());
        assertEquals(
                Optional.of(Problem.SLOW),
                post(socket -> {
                            while (over.getCount() > 0) {
                                write(socket, "H");
                                over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
                            }
                        })
                        .problem());
        over.countDown();
    }

    @Test
    void saysWhyNobodyWasReached() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertEquals(Optional.of(Problem.UNREACHABLE), post(to(closed)).problem());
        assertEquals(
                Optional.of(Problem.INSIDE),
                new Sender(new Trusted(Set.of()), Duration.ofSeconds(1))
                        .post(to(closed), Map.of(), "")
                        .problem());
        assertEquals(
                Optional.of(Problem.UNKNOWN_HOST),
                post(new Destination("nobody.invalid", 443, true, "/")).problem());
    }

    private Outcome answering(String answer) throws Exception {
        return post(socket -> {
            read(socket);
            write(socket, answer);
        });
    }

    private Outcome post(Receiver receiver) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> {
                try (var socket = server.accept()) {
                    receiver.serve(socket);
                } catch (Exception closed) {
                    Thread.currentThread().interrupt();
                }
            });
            return post(to(server.getLocalPort()));
        }
    }

    private Outcome post(Destination to) {
        return sender.post(to, Map.of("webhook-id", "7"), "{\"客\"}");
    }

    private static Destination to(int port) {
        return new Destination("127.0.0.1", port, false, "/in?x=1");
    }

    private static String read(Socket socket) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.toString().endsWith("}")) {
            var count = socket.getInputStream().read(buffer);
            if (count < 0) {
                break;
            }
            text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
