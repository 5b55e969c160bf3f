package org.guiju.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTests {

    private static final Map<String, Pattern> FORMATS = Map.ofEntries(
            Map.entry("role", Pattern.compile(".*/roles/[^/]+\\.yaml")),
            Map.entry("pack", Pattern.compile(".*/packs/[^/]+\\.yaml")),
            Map.entry("record", Pattern.compile(".*/records/[^/]+\\.yaml")),
            Map.entry("action", Pattern.compile(".*/actions/[^/]+\\.yaml")),
            Map.entry("regulation", Pattern.compile(".*/regulations/[^/]+/regulation\\.yaml")),
            Map.entry("clause", Pattern.compile(".*/regulations/[^/]+/(?!regulation\\.yaml)[^/]+\\.yaml")),
            Map.entry("aspect", Pattern.compile(".*/aspects/[^/]+\\.yaml")),
            Map.entry("menu", Pattern.compile(".*/pages/menu\\.yaml")),
            Map.entry("shift", Pattern.compile(".*/pages/shift\\.yaml")),
            Map.entry("company", Pattern.compile(".*/companies/[^/]+/company\\.yaml")),
            Map.entry("overlay", Pattern.compile(".*/companies/[^/]+/overlays/[^/]+\\.yaml")));
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    private static JsonSchema schema(String format) {
        return SCHEMAS.computeIfAbsent(format, name -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(
                        Path.of("schema", name + ".schema.json").toUri().toString())));
    }

    private static Set<ValidationMessage> validate(String format, String yaml) {
        return schema(format).validate(yaml, InputFormat.YAML);
    }

    private static Optional<String> format(Path file) {
        return FORMATS.entrySet().stream()
                .filter(format -> format.getValue().matcher(file.toString()).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Path> shipped() throws IOException {
        try (var files = Files.walk(Shipped.PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> file.toString().contains("src/main/resources/")
                            || file.toString().contains("tenant-config/companies/"))
                    .filter(file -> !file.toString().contains("/archetype-resources/"))
                    .filter(file -> format(file).isPresent())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyShippedFileFitsItsSchema() throws IOException {
        return shipped().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Shipped.PROJECT.relativize(file).toString(),
                        () -> assertEquals(Set.of(), validate(format(file).orElseThrow(), Files.readString(file)))));
    }

    @Test
    void findsFilesOfEveryFormat() throws IOException {
        var found = shipped().stream()
                .map(file -> format(file).orElseThrow())
                .distinct()
                .sorted()
                .toList();
        assertEquals(FORMATS.keySet().stream().sorted().toList(), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    company    | company: heyu
                    overlay    | {overlay: RE-SALES, clauses: {5.1b: {value: {share: 30%}}}}
                    regulation | {regulation: X1, layer: company}
                    menu       | {menu: [{page: a.xhtml, action: A, title: {}, roles: [], order: 1}]}
                    record     | {record: Case}
                    role       | {role: cook, counts_as: unit_head}
                    action     | {action: register}
                    action     | {effects: [{create: visit, change: record}]}
                    fields     | {extends: customer, fields: {a: {type: rows, label: {zh-Hans: a, zh-Hant: a, en: a}}}}
                    clause     | {clause: DEMO, controls: [{control: a, kind: magic}]}
                    """)
    void refuseWhatTheReadersRefuse(String format, String yaml) {
        assertFalse(validate(format, yaml).isEmpty());
    }

    @Test
    void anOpenParameterHasNoDefault() {
        var texts = "{zh-Hans: a, zh-Hant: a, en: a}";
        var clause =
                "{clause: DEMO/1, title: %1$s, text: %1$s, parameters: {share: {label: %1$s, type: percent, origin:"
                        + " %2$s}}}";
        assertTrue(validate("clause", clause.formatted(texts, "open")).isEmpty());
        assertFalse(validate("clause", clause.formatted(texts, "open, default: 30%"))
                .isEmpty());
    }
}
