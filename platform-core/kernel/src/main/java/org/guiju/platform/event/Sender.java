package org.guiju.platform.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.guiju.platform.event.Outcome.Problem;

/**
 * Posts to an address outside. Connects to the very address that was looked at, so that a name that changes its mind between
 * look and call gains nothing; follows nobody elsewhere; takes a bounded time and reads a bounded answer.
 */
final class Sender {

    static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    private static final int MOST_READ = 16 * 1024;
    private static final int MOST_TOLD = 300;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final Trusted trusted;
    private final Duration limit;

    Sender(Trusted trusted, Duration limit) {
        this.trusted = trusted;
        this.limit = limit;
    }

    Outcome post(Destination to, Map<String, String> headers, String body) {
        var start = System.nanoTime();
        try {
            var address = to.resolve(trusted);
            if (address.isEmpty()) {
                return Outcome.failed(Problem.INSIDE, since(start));
            }
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.get(), to.port()), left(start));
                return exchange(socket, to, request(to, headers, body), start);
            }
        } catch (UnknownHostException unknown) {
            return Outcome.failed(Problem.UNKNOWN_HOST, since(start));
        } catch (SocketTimeoutException slow) {
            return Outcome.failed(Problem.SLOW, since(start));
        } catch (SSLException insecure) {
            return Outcome.failed(Problem.INSECURE, since(start));
        } catch (IOException unreachable) {
            return Outcome.failed(Problem.UNREACHABLE, since(start));
        }
    }

    private Outcome exchange(Socket plain, Destination to, byte[] request, long start) throws IOException {
        plain.setSoTimeout(left(start));
        var socket = to.secure() ? secured(plain, to) : plain;
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        return answer(read(socket, start), start);
    }

    private static Socket secured(Socket plain, Destination to) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, to.host(), to.port(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static byte[] request(Destination to, Map<String, String> headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("POST " + to.path() + " HTTP/1.1\r\nHost: " + to.authority() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        return request.toByteArray();
    }

    /** The whole answer, or as much of it as is read of any; what comes after a whole head decides nothing. */
    private String read(Socket socket, long start) throws IOException {
        var read = new ByteArrayOutputStream();
        var buffer = new byte[MOST_READ];
        InputStream in = socket.getInputStream();
        while (read.size() < MOST_READ) {
            socket.setSoTimeout(left(start));
            try {
                var count = in.read(buffer, 0, MOST_READ - read.size());
                if (count < 0) {
                    break;
                }
                read.write(buffer, 0, count);
            } catch (IOException cut) {
                if (!read.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n")) {
                    throw cut;
                }
                break;
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static Outcome answer(String read, long start) {
        var end = read.indexOf("\r\n\r\n");
        var status = STATUS.matcher(read.lines().findFirst().orElse(""));
        if (end < 0 || !status.matches()) {
            return Outcome.failed(Problem.GARBLED, since(start));
        }
        var told = read.substring(end + 4).replaceAll("\\p{Cntrl}+", " ").strip();
        return Outcome.answered(
                Integer.parseInt(status.group(1)), told.substring(0, Math.min(MOST_TOLD, told.length())), since(start));
    }

    /** Milliseconds left of the time for the whole call. */
    private int left(long start) throws SocketTimeoutException {
        var left = limit.toMillis() - since(start);
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) left;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
