package org.guiju.platform.revision;

import java.util.Locale;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Texts;

/** A problem's sentence in the three languages. */
final class ProblemTexts {

    private ProblemTexts() {}

    static Texts of(Problem problem) {
        return new Texts(
                problem.message(Locale.forLanguageTag("zh-Hans")),
                problem.message(Locale.forLanguageTag("zh-Hant")),
                problem.message(Locale.ENGLISH));
    }
}
