package org.guiju.rulebook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.Texts;

/**
 * A mapping that is read key by key. It reports what is missing or of the wrong shape and answers with something
 * neutral, so that reading can go on and find the rest; {@link #close()} reports keys that nobody asked for.
 */
public final class Section {

    /** Names of fields, parameters and facts. */
    public static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** Names of controls, units and companies, which may have hyphens. */
    public static final Pattern DASHED = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

    private final Node.Mapping node;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Section(Node.Mapping node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    public static Optional<Section> of(Node node, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Section(mapping, problems));
        }
        problems.add(node.at(), Code.EXPECTED_MAPPING);
        return Optional.empty();
    }

    public Origin at() {
        return node.at();
    }

    public Node.Mapping tree() {
        return node;
    }

    public Problems problems() {
        return problems;
    }

    public boolean has(String key) {
        return node.value(key).isPresent();
    }

    /** Where the value of a key stands, or the section itself. */
    public Origin at(String key) {
        return node.value(key).map(Node::at).orElse(at());
    }

    public Optional<Node> node(String key) {
        asked.add(key);
        return node.value(key);
    }

    public Optional<Node> required(String key) {
        var value = node(key);
        if (value.isEmpty()) {
            problems.add(at(), Code.MISSING_KEY, key);
        }
        return value;
    }

    public Optional<Node.Scalar> scalar(String key) {
        return node(key).flatMap(value -> scalar(value, problems));
    }

    public Optional<String> text(String key) {
        return scalar(key).map(Node.Scalar::text);
    }

    public String requiredText(String key) {
        return required(key)
                .flatMap(value -> scalar(value, problems))
                .map(Node.Scalar::text)
                .orElse("");
    }

    /** A text that must be a name of that pattern. */
    public String requiredName(String key, Pattern pattern) {
        var name = requiredText(key);
        if (!name.isEmpty() && !pattern.matcher(name).matches()) {
            problems.add(at(key), Code.WRONG_NAME, name);
        }
        return name;
    }

    public Texts texts(String key) {
        return required(key).map(this::texts).orElse(Texts.none());
    }

    /** Empty texts when the key is absent. */
    public Texts optionalTexts(String key) {
        return node(key).map(this::texts).orElse(Texts.none());
    }

    private Texts texts(Node value) {
        return of(value, problems)
                .map(section -> {
                    var texts = new Texts(
                            section.requiredText("zh-Hans"),
                            section.requiredText("zh-Hant"),
                            section.requiredText("en"));
                    section.close();
                    return texts.map(String::strip);
                })
                .orElse(Texts.none());
    }

    public boolean flag(String key, boolean absent) {
        return scalar(key).map(value -> flag(value, absent)).orElse(absent);
    }

    private boolean flag(Node.Scalar value, boolean absent) {
        if (!Set.of("true", "false").contains(value.text())) {
            problems.add(value.at(), Code.WRONG_VALUE, value.text(), Form.BOOLEAN);
            return absent;
        }
        return value.text().equals("true");
    }

    public int integer(String key, int absent, int min, int max) {
        return scalar(key).map(value -> integer(value, absent, min, max)).orElse(absent);
    }

    private int integer(Node.Scalar value, int absent, int min, int max) {
        if (!value.text().matches("-?\\d{1,9}")) {
            problems.add(value.at(), Code.WRONG_VALUE, value.text(), Form.INTEGER);
            return absent;
        }
        int number = Integer.parseInt(value.text());
        if (number < min || number > max) {
            problems.add(value.at(), Code.OUT_OF_BOUNDS, number, min, max);
            return absent;
        }
        return number;
    }

    /** A constant of an enumeration, spelled in lower case. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return scalar(key).flatMap(value -> choice(value, type));
    }

    public <E extends Enum<E>> Optional<E> requiredChoice(String key, Class<E> type) {
        required(key);
        return choice(key, type);
    }

    /** One constant of an enumeration or several of them; at least one. */
    public <E extends Enum<E>> List<E> requiredChoices(String key, Class<E> type) {
        var several = required(key).filter(Node.Sequence.class::isInstance).isPresent();
        return (several ? scalars(key).stream() : scalar(key).stream())
                .flatMap(value -> choice(value, type).stream())
                .distinct()
                .toList();
    }

    private <E extends Enum<E>> Optional<E> choice(Node.Scalar value, Class<E> type) {
        var constants = Arrays.asList(type.getEnumConstants());
        var found = constants.stream()
                .filter(constant -> spelling(constant).equals(value.text()))
                .findFirst();
        if (found.isEmpty()) {
            problems.notOneOf(
                    value.at(),
                    value.text(),
                    constants.stream().map(Section::spelling).toList());
        }
        return found;
    }

    public static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Items of a list; empty when the key is absent. */
    public List<Node> items(String key) {
        return node(key).map(value -> items(value, problems)).orElse(List.of());
    }

    public List<Node.Scalar> scalars(String key) {
        return items(key).stream()
                .flatMap(item -> scalar(item, problems).stream())
                .toList();
    }

    public List<String> textList(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    /** Sections of a list; empty when the key is absent. */
    public List<Section> sections(String key) {
        return items(key).stream().flatMap(item -> of(item, problems).stream()).toList();
    }

    public Optional<Section> section(String key) {
        return node(key).flatMap(value -> of(value, problems));
    }

    /** Entries of a mapping with free keys, in order; empty when the key is absent. */
    public List<Node.Entry> entries(String key) {
        return section(key).map(section -> section.node.entries()).orElse(List.of());
    }

    /** A mapping from free names to sections, in order; names that do not fit the pattern are reported. */
    public Map<Node.Scalar, Section> named(String key, Pattern pattern) {
        return named(entries(key), pattern);
    }

    private Map<Node.Scalar, Section> named(List<Node.Entry> entries, Pattern pattern) {
        Map<Node.Scalar, Section> named = new LinkedHashMap<>();
        for (var entry : entries) {
            name(entry.key(), pattern);
            of(entry.value(), problems).ifPresent(section -> named.put(entry.key(), section));
        }
        return named;
    }

    /** This section as a mapping from free names to sections, in order. */
    public Map<Node.Scalar, Section> named(Pattern pattern) {
        return named(node.entries(), pattern);
    }

    /** A mapping from option codes to their words, in order. */
    public Map<String, Texts> options(String key) {
        Map<String, Texts> options = new LinkedHashMap<>();
        for (var entry : entries(key)) {
            name(entry.key(), NAME);
            options.put(entry.key().text(), texts(entry.value()));
        }
        return options;
    }

    private void name(Node.Scalar name, Pattern pattern) {
        if (!pattern.matcher(name.text()).matches()) {
            problems.add(name.at(), Code.WRONG_NAME, name.text());
        }
    }

    /** Reports keys that nobody asked for. */
    public void close() {
        for (var entry : node.entries()) {
            if (!asked.contains(entry.key().text())) {
                problems.unknownKey(entry.key().at(), entry.key().text(), asked);
            }
        }
    }

    /** Keys that are known, but cannot be read because of a problem that is reported already. */
    public void skip(String... keys) {
        asked.addAll(Arrays.asList(keys));
    }

    /** Keys that are known, but make no sense beside the others that are there. */
    public void notHere(String because, String... keys) {
        for (var key : keys) {
            asked.add(key);
            node.value(key).ifPresent(value -> problems.add(value.at(), Code.KEY_NOT_HERE, key, because));
        }
    }

    public static Optional<Node.Scalar> scalar(Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        problems.add(node.at(), Code.EXPECTED_VALUE);
        return Optional.empty();
    }

    /** Items of a list; a single value is not taken for a list of one. */
    public static List<Node> items(Node node, Problems problems) {
        if (node instanceof Node.Sequence sequence) {
            return new ArrayList<>(sequence.items());
        }
        problems.add(node.at(), Code.EXPECTED_LIST);
        return List.of();
    }
}
