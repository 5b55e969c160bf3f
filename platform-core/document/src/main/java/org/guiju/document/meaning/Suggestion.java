package org.guiju.document.meaning;

import java.util.List;
import java.util.Optional;
import org.guiju.sdk.Texts;

/**
 * A parameter of a clause, with the value its document states.
 *
 * @param name as files of clauses name parameters
 * @param type {@code percent money number integer workdays duration period date text}, as files spell them
 * @param value as files write it, e.g. {@code PT24H}, {@code 30%}, {@code 500.00}
 * @param stricter {@code lower} or {@code higher}, where the words make it a limit
 * @param written the words that the parameter takes the place of
 * @param quotes what the document says, with the words of the limit
 */
public record Suggestion(
        String name,
        Texts label,
        String type,
        String value,
        String unit,
        Optional<String> stricter,
        Span written,
        Span quotes) {

    /** Who says so. */
    public String origin() {
        return "stated by the document";
    }

    static String template(String text, List<Suggestion> parameters) {
        var template = new StringBuilder();
        var place = 0;
        for (var parameter : parameters) {
            template.append(text, place, parameter.written().from())
                    .append('{')
                    .append(parameter.name())
                    .append('}');
            place = parameter.written().to();
        }
        return template.append(text.substring(place)).toString();
    }
}
