package org.guiju.launcher.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The launcher's sentences in one language. */
public final class Wording {

    private static final String BUNDLE = "org.guiju.launcher.refusal.messages";

    private final ResourceBundle bundle;

    public Wording(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language of a terminal: Chinese when its locale says so, else English. */
    public static Wording of(Map<String, String> environment) {
        return new Wording(locale(environment));
    }

    static Locale locale(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return spoken(value);
            }
        }
        return Locale.ENGLISH;
    }

    private static Locale spoken(String terminal) {
        if (terminal.startsWith("zh_TW") || terminal.startsWith("zh_HK") || terminal.startsWith("zh_MO")) {
            return Locale.forLanguageTag("zh-Hant");
        }
        return terminal.startsWith("zh") ? Locale.forLanguageTag("zh-Hans") : Locale.ENGLISH;
    }

    /** One sentence; facts are put in as they are, numbers without grouping. */
    public String say(String key, Object... facts) {
        Object[] texts = new Object[facts.length];
        for (int i = 0; i < facts.length; i++) {
            texts[i] = String.valueOf(facts[i]);
        }
        return MessageFormat.format(bundle.getString(key), texts);
    }

    public String say(LaunchRefusedException refused) {
        return say(refused.reason().name(), refused.facts().toArray());
    }
}
