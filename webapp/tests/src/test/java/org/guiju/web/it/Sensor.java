package org.guiju.web.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A thermometer that knows nothing but its key. */
record Sensor(String key) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Lines of {@code at,value} or {@code seq,at,value}. */
    Answer says(String lines) {
        return post("text/plain", lines);
    }

    Answer saysInJson(String json) {
        return post("application/json", json);
    }

    private Answer post(String type, String body) {
        try {
            return Answer.of(CLIENT.send(
                    HttpRequest.newBuilder(RunningServer.home().resolve("api/v1/readings"))
                            .header("Guiju-Device-Key", key)
                            .header("Content-Type", type)
                            .header("Accept-Language", "en")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
