package org.guiju.web.it;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who was sent the link of an invitation. */
final class Guest {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";
    private static final Pattern NONCE_OF_SCRIPTS = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Visitor visitor;

    Guest() {
        this(new Visitor());
    }

    /** Somebody who has signed in before. */
    Guest(Visitor visitor) {
        this.visitor = visitor;
    }

    String open(String token) throws IOException, InterruptedException {
        return visitor.get("invitation.xhtml?token=" + token).body();
    }

    HttpResponse<String> choose(String token, String password, String again) throws IOException, InterruptedException {
        String form = open(token);
        return visitor.post(
                "invitation.xhtml",
                Map.of(
                        "invited",
                        "invited",
                        "token",
                        token,
                        "password",
                        password,
                        "again",
                        again,
                        "enter",
                        "enter",
                        STATE,
                        hidden(form, STATE),
                        NONCE,
                        first(NONCE_OF_SCRIPTS, form)));
    }

    /** Accepts with the sign-in one has. */
    HttpResponse<String> take(String token) throws IOException, InterruptedException {
        String form = visitor.get("join.xhtml?token=" + token).body();
        return visitor.post(
                "join.xhtml",
                Map.of(
                        "join",
                        "join",
                        "token",
                        token,
                        "take",
                        "take",
                        STATE,
                        hidden(form, STATE),
                        NONCE,
                        first(NONCE_OF_SCRIPTS, form)));
    }

    private static String hidden(String form, String name) {
        return first(Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]+)\""), form);
    }

    private static String first(Pattern pattern, String form) {
        Matcher found = pattern.matcher(form);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + form);
        }
        return found.group(1);
    }

    String page(String path) throws IOException, InterruptedException {
        return visitor.get(path).body();
    }
}
