package org.guiju.rulebook.expression;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of problems in one language. */
final class Wording {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final ResourceBundle texts;
    private final Locale locale;

    private Wording(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("org.guiju.rulebook.expression.messages", locale);
    }

    static Wording in(Locale wanted) {
        if (!wanted.getLanguage().equals("zh")) {
            return new Wording(Locale.ENGLISH);
        }
        boolean traditional = wanted.getScript().equals("Hant")
                || wanted.getScript().isEmpty() && TRADITIONAL.contains(wanted.getCountry());
        return new Wording(Locale.forLanguageTag(traditional ? "zh-Hant" : "zh-Hans"));
    }

    String message(Problem problem) {
        Object[] words = problem.args().stream().map(this::word).toArray();
        return format("problem." + problem.code(), words);
    }

    private Object word(Object arg) {
        return switch (arg) {
            case Type type -> type(type);
            case Expected expected -> texts.getString("expected." + expected);
            default -> arg.toString();
        };
    }

    String type(Type type) {
        return switch (type) {
            case Type.Number(int scale) -> texts.getString(scale == 0 ? "type.integer" : "type.number");
            case Type.Money money -> texts.getString("type.money");
            case Type.Amount amount -> texts.getString("type.amount");
            case Type.Percent percent -> texts.getString("type.percent");
            case Type.Text text -> texts.getString("type.text");
            case Type.Bool bool -> texts.getString("type.bool");
            case Type.Date date -> texts.getString("type.date");
            case Type.Time time -> texts.getString("type.time");
            case Type.DateTime dateTime -> texts.getString("type.dateTime");
            case Type.Nothing nothing -> texts.getString("type.nothing");
            case Type.Range(Type of) -> format("type.range", type(of));
            case Type.Instant instant -> texts.getString("type.instant");
            case Type.Duration duration -> texts.getString("type.duration");
            case Type.Period period -> texts.getString("type.period");
            case Type.Struct struct -> texts.getString("type.struct");
            case Type.Enumeration(var codes) -> format("type.enumeration", codes(codes));
            case Type.ListOf(Type item, int max) -> format("type.listOf", type(item));
            case Type.Optional(Type of) -> format("type.optional", type(of));
        };
    }

    private String codes(List<String> codes) {
        int shown = Math.min(codes.size(), 6);
        String more = codes.size() > shown ? " …" : "";
        return "\"" + String.join("\", \"", codes.subList(0, shown)) + "\"" + more;
    }

    private String format(String key, Object... words) {
        return new MessageFormat(texts.getString(key), locale).format(words);
    }
}
