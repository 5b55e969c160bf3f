package org.guiju.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The language of this request's reader: the one they chose, else the one their browser asks for. */
@Named("language")
@RequestScoped
public class ReaderLanguage {

    static final String COOKIE = "guiju-language";

    @Inject
    private HttpServletRequest request;

    public Language language() {
        return of(request);
    }

    public static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> Language.of(Collections.list(request.getLocales())));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst()
                .flatMap(cookie -> Language.tagged(cookie.getValue()));
    }

    public Locale getLocale() {
        return language().locale();
    }

    /** For the {@code lang} attribute of pages. */
    public String getTag() {
        return language().tag();
    }
}
