package org.guiju.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The command line.
 *
 * @param plugins each a jar or {@code id=folder}
 * @param on the day to look at
 */
record Arguments(
        String command,
        List<Path> folders,
        List<String> plugins,
        Locale language,
        LocalDate on,
        Optional<String> unit,
        String version) {

    static final String USAGE =
            """
            TenantConfig validate <company> [<company>…]    all problems, or none
            TenantConfig show     <company>                 the clauses in force
            TenantConfig diff     <company> <company>       what the second says differently
            TenantConfig eval …                             asks the rule engine; see README.md
            TenantConfig dmn-export <clause#control>        a clause's decision table as a DMN file
            TenantConfig dmn-import <file.dmn>              a DMN file's tables as clause files have them
            TenantConfig verify-export <archive> [<sha256>] whether a company's export is whole
            TenantConfig verify-pack   <archive> [<key>]    whether an inspection pack is unchanged

              --plugin <jar | id=folder>   where plugins are; repeat it, the platform's own files too
              --lang zh-Hans | zh-Hant | en
              --on 2026-01-31              the day to look at, today if absent
              --unit <id>                  the unit to look at, the company itself if absent
              --version 1.5 | 1.3          of DMN; bpmn.io's editors read 1.3
            """;

    static Arguments of(String[] words, LocalDate today) {
        var folders = new ArrayList<Path>();
        var plugins = new ArrayList<String>();
        var language = Locale.forLanguageTag("zh-Hans");
        var on = today;
        Optional<String> unit = Optional.empty();
        var version = "1.5";
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "--plugin" -> plugins.add(value(words, ++i));
                case "--lang" -> language = Locale.forLanguageTag(value(words, ++i));
                case "--on" -> on = LocalDate.parse(value(words, ++i));
                case "--unit" -> unit = Optional.of(value(words, ++i));
                case "--version" -> version = value(words, ++i);
                default -> folders.add(Path.of(words[i]));
            }
        }
        var arguments = new Arguments(words.length == 0 ? "" : words[0], folders, plugins, language, on, unit, version);
        arguments.refuseWrongCount();
        return arguments;
    }

    private static String value(String[] words, int index) {
        if (index >= words.length) {
            throw new IllegalArgumentException(words[index - 1]);
        }
        return words[index];
    }

    private void refuseWrongCount() {
        boolean right =
                switch (command) {
                    case "validate" -> !folders.isEmpty();
                    case "show", "dmn-export", "dmn-import" -> folders.size() == 1;
                    case "diff" -> folders.size() == 2;
                    default -> false;
                };
        if (!right) {
            throw new IllegalArgumentException(command);
        }
    }
}
