package org.guiju.web.rest;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guiju.sdk.Texts;

/**
 * Who reads an answer, and how.
 *
 * @param oversees whether they see what concerns others
 * @param names of the company's people by id
 */
record Viewer(UUID employee, boolean oversees, Map<String, String> names, Locale locale, ZoneId zone) {

    String text(Texts texts) {
        return texts.in(locale);
    }

    boolean sees(String person) {
        return oversees || employee.toString().equals(person);
    }
}
