package org.guiju.web.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** Which part of a list is asked for: {@code ?offset=0&limit=50}. */
public class Window {

    static final int MOST = 200;
    private static final int FURTHEST = 1_000_000;

    @QueryParam("offset")
    @DefaultValue("0")
    private String offset;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit;

    int offset() {
        return number("offset", offset, 0, FURTHEST);
    }

    int limit() {
        return number("limit", limit, 1, MOST);
    }

    static int number(String name, String text, int least, int most) {
        int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new ProblemException(400, "wrong-parameter", name, least + "–" + most);
        }
        return number;
    }
}
