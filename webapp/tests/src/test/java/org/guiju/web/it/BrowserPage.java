package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Page} of a fresh browser, in English, and fails it if the page complained on its console: a
 * blocked script or a missing file is an error even when nothing looks wrong.
 */
final class BrowserPage implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/google-chrome");

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Page page;

    @Override
    public void beforeEach(ExtensionContext context) {
        complaints.clear();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(installedChromium()).setArgs(List.of("--no-sandbox"));
        page = playwright
                .chromium()
                .launch(options)
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en")
                        .setBaseURL(RunningServer.home().toString()))
                .newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        playwright.close();
        assertEquals(List.of(), complaints);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return page;
    }

    static Path installedChromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), CHROMIUM.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install Chromium or name it in CHROMIUM"));
    }
}
