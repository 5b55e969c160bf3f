package org.guiju.rulebook.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Yaml;

/** The questions all kinds publish; {@code questions.yaml} is the only place where they are worded. */
public final class KindQuestions {

    private static final String FILE = "questions.yaml";
    private static final Map<String, KindQuestion> ALL = read();

    private KindQuestions() {}

    public static Collection<KindQuestion> all() {
        return ALL.values();
    }

    static Optional<KindQuestion> of(String kind, String key) {
        return Optional.ofNullable(ALL.get(kind + "." + key));
    }

    private static Map<String, KindQuestion> read() {
        var problems = new Problems();
        var all = new LinkedHashMap<String, KindQuestion>();
        Yaml.section(FILE, text(), problems).ifPresent(file -> file.named("questions", Section.NAME)
                .forEach((kind, questions) -> questions.named(Section.NAME).forEach((key, section) -> {
                    var id = kind.text() + "." + key.text();
                    all.put(id, new KindQuestion(id, section.texts("asks"), section.options("options")));
                    section.close();
                })));
        if (!problems.none()) {
            throw new IllegalStateException(problems.list().toString());
        }
        return Collections.unmodifiableMap(all);
    }

    private static String text() {
        try (InputStream in = KindQuestions.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(FILE, unreadable);
        }
    }
}
