package org.guiju.rulebook.expression;

import java.text.MessageFormat;
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

    private String type(Type type) {
        return switch (type) {
            case Type.Number(int scale) when scale == 0 -> texts.getString("type.Integer");
            case Type.Enumeration(var codes) -> format("type.Enumeration", codes(codes));
            case Type.ListOf(Type item, int max) -> format("type.ListOf", type(item));
            case Type.Optional(Type of) -> format("type.Optional", type(of));
            default -> texts.getString("type." + type.getClass().getSimpleName());
        };
    }

    private String codes(java.util.List<String> codes) {
        int shown = Math.min(codes.size(), 6);
        String more = codes.size() > shown ? " …" : "";
        return "\"" + String.join("\", \"", codes.subList(0, shown)) + "\"" + more;
    }

    private String format(String key, Object... words) {
        return new MessageFormat(texts.getString(key), locale).format(words);
    }
}
