package org.guiju.platform.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that every pack has. */
final class Template {

    private Template() {}

    static String text(String name) {
        try (var file = Template.class.getResourceAsStream("/pack/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
