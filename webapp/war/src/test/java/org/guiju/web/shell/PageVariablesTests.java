package org.guiju.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A page's loop variable that is called like a bean stands for the bean, and the page fails once there is a row. */
class PageVariablesTests {

    private static final Pattern BEAN = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern VARIABLE = Pattern.compile(" var=\"(\\w+)\"");
    private static final Pattern OPERATOR = Pattern.compile(
            "#\\{[^}']*?(\\w+\\.(?:empty|and|or|not|div|mod|eq|ne|lt|gt|le|ge|instanceof|null|true|false))\\b");

    @Test
    void noVariableIsCalledLikeABean() throws IOException {
        var beans = found("src/main/java", ".java", BEAN);
        var shadowed = found("src/main/webapp", ".xhtml", VARIABLE);
        assertTrue(beans.contains("act"));
        assertTrue(shadowed.contains("line"));

        shadowed.retainAll(beans);
        assertEquals(Set.of(), shadowed);
    }

    /** Outside quotes; such a page fails as soon as somebody opens it. */
    @Test
    void noPropertyIsCalledLikeAnOperator() throws IOException {
        assertEquals(Set.of(), found("src/main/webapp", ".xhtml", OPERATOR));
    }

    private static Set<String> found(String folder, String ending, Pattern pattern) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of(folder))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
