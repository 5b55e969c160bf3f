package org.guiju.web.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.guiju.sdk.Texts;

/** The program's own texts in one language. */
public record Phrases(Locale locale) {

    private static final Control PROPERTIES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** The text under a key, with its values put in. */
    public String of(String key, Object... values) {
        var pattern = bundle().getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The text under a key, or {@code otherwise} where modules may bring codes of their own. */
    public String orElse(String key, String otherwise) {
        return bundle().containsKey(key) ? bundle().getString(key) : otherwise;
    }

    public String of(Texts texts) {
        return texts.in(locale);
    }

    boolean isChinese() {
        return "zh".equals(locale.getLanguage());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.guiju.web.messages", locale, Phrases.class.getClassLoader(), PROPERTIES);
    }
}
