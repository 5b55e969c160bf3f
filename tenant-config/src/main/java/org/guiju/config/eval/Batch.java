package org.guiju.config.eval;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One question a line, one answer a line, in order, whatever the lines contain. Empty lines are no questions. */
final class Batch {

    private static final int LONGEST_LINE = 4_000_000;

    private final Evaluator evaluator;
    private final PrintStream out;
    private final PrintStream log;

    Batch(Evaluator evaluator, PrintStream out, PrintStream log) {
        this.evaluator = evaluator;
        this.out = out;
        this.log = log;
    }

    void run(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long asked = 0;
        for (var line = line(reader); line.isPresent(); line = line(reader)) {
            if (!line.get().isBlank()) {
                out.print(answered(line.get()) + "\n");
                out.flush();
                asked++;
            }
        }
        log.println(asked + " questions answered");
    }

    /** The next line; of one that is too long, only so much that it cannot be mistaken for a question. */
    private static Optional<String> line(Reader reader) throws IOException {
        var line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return Optional.of(line.toString());
    }

    private String answered(String line) {
        if (line.length() > LONGEST_LINE) {
            return rejected("The line is longer than " + LONGEST_LINE + " characters.");
        }
        try {
            var request = object(line);
            return answered(request, request.getOrDefault("id", JsonValue.NULL));
        } catch (Refusal refusal) {
            return rejected(refusal.reason());
        } catch (StackOverflowError deep) {
            return rejected("The line is nested too deeply.");
        }
    }

    private String answered(JsonObject request, JsonValue id) {
        try {
            return evaluator.answer(request).json(id).toString();
        } catch (RuntimeException fault) {
            log.println("Fault in question " + id + ": " + fault);
            fault.printStackTrace(log);
            var reason = "The evaluator is at fault here; its log says more.";
            return new Answer.Rejected(reason, Optional.empty()).json(id).toString();
        }
    }

    static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
            throw new Refusal("A question is a JSON object.");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException unreadable) {
            throw new Refusal("Not JSON: " + unreadable.getMessage());
        }
    }

    private static String rejected(String reason) {
        return new Answer.Rejected(reason, Optional.empty())
                .json(JsonValue.NULL)
                .toString();
    }
}
