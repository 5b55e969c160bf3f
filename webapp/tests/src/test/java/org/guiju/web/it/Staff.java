package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Seats people of the demo companies, each at a browser window of their own that shares nothing with the others. A
 * test fails if a page complained on its console.
 */
final class Staff implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final double PATIENCE = 15_000;

    private final List<BrowserContext> seats = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Browser browser;

    /** One browser serves the whole run: starting it takes longer than most tests. */
    private record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

        static Chromium start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var options = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(options));
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(BrowserPage.installedChromium())
                                    .setArgs(List.of("--no-sandbox"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** Somebody who has signed in, as the demo companies' people do. */
    Colleague signIn(String login) {
        return seat("zh-CN").signIn(login, "guiju");
    }

    Colleague signInOnAPhone(String login) {
        return seat(options("zh-CN").setViewportSize(390, 844)).signIn(login, "guiju");
    }

    /** Somebody who has not signed in, and whose browser asks for a language. */
    Colleague seat(String locale) {
        return seat(options(locale));
    }

    /** For a test that goes where the server has to refuse: browsers log that too. */
    void forgive(String complaint) {
        complaints.removeIf(said -> said.contains(complaint));
    }

    private Colleague seat(NewContextOptions options) {
        var context = browser.newContext(options);
        seats.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        listen(page);
        return new Colleague(page);
    }

    private void listen(Page page) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    private static NewContextOptions options(String locale) {
        return new NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 800)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(RunningServer.home().toString());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(Namespace.create(Staff.class))
                .computeIfAbsent(Chromium.class, ignored -> Chromium.start(), Chromium.class)
                .browser();
        complaints.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        seats.forEach(BrowserContext::close);
        seats.clear();
        assertEquals(List.of(), complaints);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Staff.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }
}
