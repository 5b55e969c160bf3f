package org.guiju.web.language;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Remembers the language somebody chose: {@code POST /language} with its tag as {@code to}; goes back to the page. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Language> chosen = Language.tagged(request.getParameter("to"));
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.addCookie(cookie(chosen.get(), request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", pageBefore(request));
    }

    private static Cookie cookie(Language language, HttpServletRequest request) {
        Cookie cookie = new Cookie(ReaderLanguage.COOKIE, language.tag());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /**
     * Only path and query of the referring page are used, so nobody is led away from here. A refused sign-in has no page of
     * its own to go back to.
     */
    private static String pageBefore(HttpServletRequest request) {
        String referrer = request.getHeader("Referer");
        if (referrer == null || referrer.endsWith("/j_security_check")) {
            return request.getContextPath() + "/";
        }
        URI page = URI.create(referrer);
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return "/" + page.getRawPath().replaceFirst("^/+", "") + query;
    }
}
