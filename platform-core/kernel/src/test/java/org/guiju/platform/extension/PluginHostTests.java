package org.guiju.platform.extension;

import static org.guiju.platform.extension.Workshop.greeter;
import static org.guiju.platform.extension.Workshop.greetings;
import static org.guiju.platform.extension.Workshop.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.guiju.testkit.plugin.PluginJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTests {

    private Workshop workshop;

    @BeforeEach
    void furnish(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void reloadSwapsBehaviourAndTexts() {
        workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            assertEquals("hello", words(host));
            workshop.place(greeter("good", "1.0.0", "good day"));
            host.reload("good");

            assertEquals(List.of("good day"), greetings(host));
            assertEquals("good day", words(host));
            assertEquals(Optional.of("<p>good day</p>"), page(host));
            assertEquals(2, host.generation("good"));
        }
    }

    @Test
    void callOnTheOldGenerationStillFindsItsClasses() {
        workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            Object old = host.extensions(Greeting.class).getFirst();
            workshop.place(greeter("good", "1.1.0", "good day"));
            host.refresh();

            Object row = PluginHandle.wrap("good", old);
            assertEquals(
                    "[Row[label=hello, count=1]]",
                    ((PluginHandle) row).property("rows").toString());
        }
    }

    @Test
    void pluginWaitsForItsDependencyAndStartsWithIt() {
        Path base = greeter("base", "1.0.0", "base").writeTo(workshop.store.getParent());
        workshop.place(
                PluginJar.plugin("upper", "1.0.0")
                        .dependsOn("base@>=1.0.0")
                        .against(base)
                        .source(
                                "com.example.upper.Upper",
                                """
                        package com.example.upper;
                        @org.pf4j.Extension(ordinal = -1)
                        public class Upper implements org.guiju.platform.extension.Greeting {
                            public String greet() { return "above " + new com.example.base.Greeter().greet(); }
                        }
                        """));
        try (PluginHost host = workshop.host()) {
            assertEquals(PluginState.WAITS_FOR_DEPENDENCY, status(host, "upper").state());
            assertEquals(List.of("base >=1.0.0"), status(host, "upper").details());

            Path jar = workshop.place(greeter("base", "1.0.0", "base"));
            host.refresh();
            assertEquals(List.of("above base", "base"), greetings(host));
            assertEquals(List.of("base", "upper"), host.running());

            workshop.place(greeter("base", "1.0.0", "ground"));
            host.reload("base");
            assertEquals(List.of("above ground", "ground"), greetings(host));
            assertEquals(2, host.generation("upper"));

            workshop.remove(jar);
            host.refresh();
            assertEquals(List.of(), greetings(host));
            assertEquals(PluginState.WAITS_FOR_DEPENDENCY, status(host, "upper").state());
        }
    }

    @Test
    void dependencyOfAWrongVersionIsMissing() {
        workshop.place(greeter("base", "1.0.0", "base"));
        workshop.place(greeter("upper", "1.0.0", "upper").dependsOn("base@>=2.0.0"));
        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("base"), host.running());
            assertEquals(PluginState.WAITS_FOR_DEPENDENCY, status(host, "upper").state());
        }
    }

    @Test
    void circleWaitsAndDisturbsNobody() {
        workshop.place(greeter("one", "1.0.0", "one").dependsOn("two@>=1.0.0"));
        workshop.place(greeter("two", "1.0.0", "two").dependsOn("one@>=1.0.0"));
        workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("hello"), greetings(host));
        }
    }

    @Test
    void optionalDependencyComesFirstWhenItIsThereAndIsNotMissedOtherwise() {
        workshop.place(greeter("aa", "1.0.0", "aa").dependsOn("zz?@>=1.0.0"));
        Path optional = workshop.place(greeter("zz", "1.0.0", "zz"));
        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("zz", "aa"), host.running());
            workshop.remove(optional);
            host.refresh();
            assertEquals(List.of("aa"), host.running());
        }
    }

    @Test
    void stoppedPluginStaysStoppedOverARestart() {
        workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            host.stop("good");
            assertEquals(List.of(), greetings(host));
        }
        try (PluginHost host = workshop.host()) {
            assertEquals(PluginState.STOPPED, status(host, "good").state());
            host.start("good");
            assertEquals(List.of("hello"), greetings(host));
        }
    }

    @Test
    void pluginWaitsForItsMigrations() {
        AtomicBoolean applied = new AtomicBoolean();
        workshop.place(greeter("good", "1.0.0", "hello").text("db/migration/V1__init.sql", "select 1"));
        try (PluginHost host = workshop.host((id, files) -> files.equals(List.of("V1__init.sql")) && applied.get())) {
            assertEquals(PluginState.WAITS_FOR_MIGRATION, status(host, "good").state());
            assertEquals(0, host.generation("good"));

            applied.set(true);
            host.refresh();
            assertEquals(List.of("hello"), greetings(host));
        }
    }

    @Test
    void failingPluginIsToldOfAndDisturbsNobody() {
        workshop.place(greeter("good", "1.0.0", "hello"));
        workshop.place(
                PluginJar.plugin("broken", "1.0.0")
                        .source(
                                "com.example.Broken",
                                """
                package com.example;
                @org.pf4j.Extension
                public class Broken implements org.guiju.platform.extension.Greeting {
                    public Broken() { throw new StackOverflowError("too deep"); }
                    public String greet() { return "never"; }
                }
                """));
        workshop.place(
                PluginJar.plugin("stubborn", "1.0.0")
                        .manifest("Plugin-Class", "com.example.Stubborn")
                        .source(
                                "com.example.Stubborn",
                                """
                        package com.example;
                        public class Stubborn extends org.pf4j.Plugin {
                            @Override public void stop() { throw new AssertionError("no"); }
                        }
                        """));
        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("hello"), greetings(host));
            assertEquals(PluginState.FAILED, status(host, "broken").state());
            assertTrue(status(host, "broken").sentence(Locale.ENGLISH).contains("too deep"));

            host.reload("stubborn");
            assertEquals(2, host.generation("stubborn"));
        }
    }

    @Test
    void revokingAKeyEndsItsPluginsAtTheNextRefresh() {
        workshop.place(greeter("good", "1.0.0", "hello"));
        try (PluginHost host = workshop.host()) {
            workshop.revoke(Workshop.VENDOR);
            host.refresh();

            assertEquals(List.of(), greetings(host));
        }
    }

    @Test
    void onlyOpenFoldersAreReadable() {
        workshop.place(greeter("good", "1.0.0", "hello").text("db/migration/V1__init.sql", "select 1"));
        try (PluginHost host = workshop.host()) {
            assertEquals(List.of("pages/home.xhtml"), host.list("good", "pages"));
            assertEquals(List.of(), host.list("good", "db/migration"));
            for (String path : List.of(
                    "db/migration/V1__init.sql",
                    "com/example/good/Greeter.class",
                    "META-INF/MANIFEST.MF",
                    "pages/../db/migration/V1__init.sql",
                    "pages/",
                    "")) {
                assertEquals(Optional.empty(), host.resource("good", path), path);
            }
        }
    }

    @Test
    void missingTextIsTakenFromAnotherLanguage() {
        workshop.place(greeter("good", "1.0.0", "hello").text("i18n/messages_zh_Hans.properties", "words=你好"));
        try (PluginHost host = workshop.host()) {
            assertEquals("你好", words(host, "zh-CN"));
            assertEquals("你好", words(host, "zh-TW"));
            assertEquals("hello", words(host, "fr"));
            assertEquals(Optional.empty(), host.bundle("good", "i18n/nothing", Locale.ENGLISH));
        }
    }

    @Test
    void listenersHearOfEveryChange() {
        AtomicInteger changes = new AtomicInteger();
        try (PluginHost host = workshop.host()) {
            host.onChange(() -> {
                throw new IllegalStateException("a bad listener");
            });
            host.onChange(changes::incrementAndGet);
            workshop.place(greeter("good", "1.0.0", "hello"));
            host.refresh();
            host.stop("good");
        }
        assertEquals(3, changes.get());
    }

    private static String words(PluginHost host) {
        return words(host, "en");
    }

    private static String words(PluginHost host, String language) {
        return host.bundle("good", "i18n/messages", Locale.forLanguageTag(language))
                .orElseThrow()
                .getString("words");
    }

    private static Optional<String> page(PluginHost host) {
        return host.resource("good", "pages/home.xhtml").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
