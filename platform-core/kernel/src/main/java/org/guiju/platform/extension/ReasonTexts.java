package org.guiju.platform.extension;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this package in the reader's language. */
final class ReasonTexts {

    private static final String BUNDLE = ReasonTexts.class.getPackageName() + ".messages";

    private ReasonTexts() {}

    static String sentence(Reason reason, List<String> details, Locale reader) {
        return new MessageFormat(text("reason." + reason, reader), ReaderLanguage.of(reader)).format(details.toArray());
    }

    static String name(PluginState state, Locale reader) {
        return text("state." + state, reader);
    }

    private static String text(String key, Locale reader) {
        return ResourceBundle.getBundle(BUNDLE, ReaderLanguage.of(reader), ReasonTexts.class.getClassLoader())
                .getString(key);
    }
}
