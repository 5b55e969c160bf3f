package org.guiju.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTests {

    @Test
    void saysWhatIsWrongInTheReadersLanguage() {
        var problem = new ProblemException(413, "too-large", 256);

        assertEquals("请求正文超过 256 KB", title(problem, Locale.SIMPLIFIED_CHINESE));
        assertEquals("請求內文超過 256 KB", title(problem, Locale.TRADITIONAL_CHINESE));
        assertEquals("The body is larger than 256 KB", title(problem, Locale.ENGLISH));
    }

    private static String title(ProblemException problem, Locale locale) {
        return Problem.of(problem, locale).reply().body().getString("title");
    }
}
