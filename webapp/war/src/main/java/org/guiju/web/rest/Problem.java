package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A problem as RFC 9457 writes it. */
final class Problem {

    static final String PREFIX = "urn:guiju:problem:";

    private static final Control PROPERTIES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final int status;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Problem(int status, String reason) {
        this.status = status;
        with("type", PREFIX + reason);
    }

    static Problem of(int status, String reason, Locale locale, Object... facts) {
        return new Problem(status, reason)
                .with("title", title(reason, locale, facts))
                .with("status", Json.createValue(status));
    }

    static Problem of(ProblemException problem, Locale locale) {
        return of(problem.status(), problem.reason(), locale, problem.facts());
    }

    Problem with(String name, String text) {
        return with(name, Json.createValue(text));
    }

    Problem with(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    Reply reply() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        members.forEach(json::add);
        return Reply.problem(status, json.build());
    }

    private static String title(String reason, Locale locale, Object... facts) {
        String words = ResourceBundle.getBundle(
                        "org.guiju.web.rest.problems", locale, Problem.class.getClassLoader(), PROPERTIES)
                .getString(reason);
        return new MessageFormat(words, locale).format(facts);
    }
}
