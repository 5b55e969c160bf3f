package org.guiju.rulebook.regulation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.source.Placeholders;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis.ParameterValue;

/** Texts with {@code {path}} placeholders, put into words. */
public final class Wording {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"), Locale.ENGLISH);

    private Wording() {}

    /** Paths that any of the three texts names, in order of appearance. */
    public static Set<String> placeholders(Texts texts) {
        return Placeholders.of(texts);
    }

    /** A clause's words in force, parameters apart so that a page can show them as chips. */
    public static List<Segment> segments(ClauseState state, Locale locale, ZoneId zone) {
        return segments(state.text().in(locale), state.clause().parameters(), state.values(), locale, zone);
    }

    /** As above for words and values that are not in force yet, such as a draft's. */
    public static List<Segment> segments(
            String text,
            Map<String, Parameter> parameters,
            Map<String, ParameterValue> values,
            Locale locale,
            ZoneId zone) {
        var words = Words.in(locale, zone);
        List<Segment> segments = new ArrayList<>();
        var matcher = Placeholders.PATTERN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            plain(text.substring(end, matcher.start()), segments);
            end = matcher.end();
            Optional.ofNullable(parameters.get(matcher.group(1)))
                    .ifPresent(parameter -> segments.add(
                            chip(parameter, Optional.ofNullable(values.get(parameter.name())), words, locale)));
        }
        plain(text.substring(end), segments);
        return spaced(segments);
    }

    /** A template leaves room around a value in case it is a figure; between Chinese characters there is none. */
    private static List<Segment> spaced(List<Segment> segments) {
        List<Segment> spaced = new ArrayList<>(segments);
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Segment.Plain(var words)) {
                var before = i == 0 ? "" : segments.get(i - 1).text();
                var after = i == segments.size() - 1 ? "" : segments.get(i + 1).text();
                spaced.set(i, new Segment.Plain(between(before, words, after)));
            }
        }
        return List.copyOf(spaced);
    }

    private static String between(String before, String words, String after) {
        var text = words;
        if (text.startsWith(" ") && endsInHan(before) && startsWithHan(text.substring(1))) {
            text = text.substring(1);
        }
        if (text.endsWith(" ") && startsWithHan(after) && endsInHan(text.substring(0, text.length() - 1))) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    private static boolean startsWithHan(String text) {
        return !text.isEmpty() && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static boolean endsInHan(String text) {
        return !text.isEmpty()
                && Character.UnicodeScript.of(text.codePointBefore(text.length())) == Character.UnicodeScript.HAN;
    }

    private static void plain(String text, List<Segment> segments) {
        if (!text.isEmpty()) {
            segments.add(new Segment.Plain(text));
        }
    }

    private static Segment chip(Parameter parameter, Optional<ParameterValue> value, Words words, Locale locale) {
        return new Segment.Chip(
                parameter.name(),
                parameter.label().in(locale),
                value.map(known -> words.value(parameter, known.value())).orElse(words.absent()),
                value.map(ParameterValue::winner));
    }

    /** A clause's words in force as one text. */
    public static String text(ClauseState state, Locale locale, ZoneId zone) {
        var whole = new StringBuilder();
        segments(state, locale, zone).forEach(segment -> whole.append(segment.text()));
        return whole.toString();
    }

    /** One parameter's value in words. */
    public static String value(Parameter parameter, Object value, Locale locale, ZoneId zone) {
        return Words.in(locale, zone).value(parameter, value);
    }

    /** Any value in words; a fraction cannot be told from a percentage here. */
    public static String value(Object value, Locale locale, ZoneId zone) {
        return Words.in(locale, zone).value(value);
    }

    /**
     * The sentence of a finding in all three languages.
     *
     * @param values by name, nested: facts, what the control came to, and the parameters' values
     * @param speech says the values of the action the finding is about, where that is known
     */
    public static Texts fill(
            Texts template, Clause clause, Map<String, Object> values, Optional<Speech> speech, ZoneId zone) {
        return fill(template, clause.parameters(), values, speech, zone);
    }

    /** As above for a sentence of no clause, such as a notice. */
    public static Texts fill(Texts template, Map<String, Object> values, Speech speech, ZoneId zone) {
        return fill(template, Map.<String, Parameter>of(), values, Optional.of(speech), zone);
    }

    private static Texts fill(
            Texts template,
            Map<String, Parameter> parameters,
            Map<String, Object> values,
            Optional<Speech> speech,
            ZoneId zone) {
        Function<Words, Function<String, String>> in = words -> path -> Values.at(values, path)
                .map(value -> Optional.ofNullable(parameters.get(path))
                        .map(parameter -> words.value(parameter, value))
                        .orElseGet(() -> words.value(
                                speech.map(said -> said.said(path, value)).orElse(value))))
                .orElse(words.absent());
        return new Texts(
                fill(template.zhHans(), in.apply(Words.in(LANGUAGES.get(0), zone))),
                fill(template.zhHant(), in.apply(Words.in(LANGUAGES.get(1), zone))),
                fill(template.en(), in.apply(Words.in(LANGUAGES.get(2), zone))));
    }

    private static String fill(String text, Function<String, String> word) {
        List<Segment> pieces = new ArrayList<>();
        int end = 0;
        for (var found : Placeholders.PATTERN.matcher(text).results().toList()) {
            plain(text.substring(end, found.start()), pieces);
            pieces.add(new Segment.Chip(found.group(1), "", word.apply(found.group(1)), Optional.empty()));
            end = found.end();
        }
        plain(text.substring(end), pieces);
        return spaced(pieces).stream().map(Segment::text).collect(Collectors.joining());
    }
}
