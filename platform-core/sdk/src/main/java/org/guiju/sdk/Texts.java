package org.guiju.sdk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * One thing said in the three languages of the product.
 *
 * @param zhHans simplified Chinese, e.g. {@code 撞单}
 * @param zhHant traditional Chinese, a text of its own and not a conversion
 * @param en English
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Texts(String zhHans, String zhHant, String en) {

    public Texts {
        Objects.requireNonNull(zhHans, "zhHans");
        Objects.requireNonNull(zhHant, "zhHant");
        Objects.requireNonNull(en, "en");
    }

    /** The same words in every language: names, numbers, codes. */
    public static Texts same(String text) {
        return new Texts(text, text, text);
    }

    public static Texts none() {
        return same("");
    }

    /** Several things in one line, as each language lists them. */
    public static Texts list(List<Texts> items) {
        return new Texts(
                items.stream().map(Texts::zhHans).collect(Collectors.joining("、")),
                items.stream().map(Texts::zhHant).collect(Collectors.joining("、")),
                items.stream().map(Texts::en).collect(Collectors.joining(", ")));
    }

    /** The text for a reader; any Chinese locale of Taiwan, Hong Kong or Macau, or with script Hant, reads traditional. */
    public String in(Locale locale) {
        if (!"zh".equals(locale.getLanguage())) {
            return en;
        }
        var traditional = "Hant".equals(locale.getScript())
                || switch (locale.getCountry()) {
                    case "TW", "HK", "MO" -> true;
                    default -> false;
                };
        return traditional ? zhHant : zhHans;
    }

    public Texts map(UnaryOperator<String> change) {
        return new Texts(change.apply(zhHans), change.apply(zhHant), change.apply(en));
    }

    public boolean isEmpty() {
        return zhHans.isEmpty() && zhHant.isEmpty() && en.isEmpty();
    }
}
