package org.guiju.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;

/**
 * What somebody at the expression editor waits for: types a formula of the demo company into a running product, letter by
 * letter, and measures each round trip of the check. {@code keystroke [http://127.0.0.1:8080]}.
 */
public final class Keystroke {

    private static final String TYPED =
            "round(action.financial_score * financial_weight + action.history_score * (1 - financial_weight), 1, half_up)";
    private static final int TIMES_BEFORE = 3;
    private static final int TIMES = 3;

    private final String home;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Keystroke(String home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Keystroke(arguments.length == 0 ? "http://127.0.0.1:8080" : arguments[0]).measure();
    }

    private void measure() throws IOException, InterruptedException {
        signIn();
        for (int i = 0; i < TIMES_BEFORE; i++) {
            typed();
        }
        var nanos = new long[TIMES * TYPED.length()];
        for (int i = 0; i < TIMES; i++) {
            System.arraycopy(typed(), 0, nanos, i * TYPED.length(), TYPED.length());
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d keystrokes: half within %.1f ms, 95 of 100 within %.1f ms, the slowest %.1f ms%n",
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void signIn() throws IOException, InterruptedException {
        client.send(request("/index.xhtml").GET().build(), BodyHandlers.discarding());
        client.send(
                request("/j_security_check")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("j_username=gu%40heyu&j_password=guiju"))
                        .build(),
                BodyHandlers.discarding());
    }

    /** How long each letter's check takes. */
    private long[] typed() throws IOException, InterruptedException {
        var nanos = new long[TYPED.length()];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            var answer = check(TYPED.substring(0, i + 1));
            nanos[i] = System.nanoTime() - begun;
            if (answer.statusCode() != 200 || !answer.body().contains("\"problems\"")) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
        }
        return nanos;
    }

    private HttpResponse<String> check(String text) throws IOException, InterruptedException {
        var body = "{\"clause\":\"SM-CREDIT/1.1\",\"part\":\"controls/0/value\",\"text\":\"" + text + "\"}";
        return client.send(
                request("/api/v1/drafting/check")
                        .header("Content-Type", "application/json")
                        .header("X-Guiju-Csrf", "1")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home + path)).header("Origin", home);
    }
}
