package org.guiju.document.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the labels of a document. */
final class LabelFile {

    private static final Pattern NODE = Pattern.compile("(\\d) (.+?) \\| (.*)");
    private static final Pattern DROPPED = Pattern.compile("- (web|note) \\| (.*)");
    private static final Pattern MARK = Pattern.compile("\\{([^|{}]+)\\|(\\?)?([^|{}]+)}");
    private static final Set<String> MODALITIES = Set.of("M", "N", "P", "R", "-");
    private static final Set<String> KINDS = Set.of(
            "deadline, cadence, checklist, gate, approval, procedure, allocation, form, prohibition, calculation, quota, sanction, reward, balance, training, attestation, conduct, draw, guidance"
                    .split(", "));

    private final Path file;
    private final Map<String, String> head = new HashMap<>();
    private final List<Labelled.Line> lines = new ArrayList<>();

    private LabelFile(Path file) {
        this.file = file;
    }

    static List<Labelled> all() {
        try (var files =
                Files.list(Path.of(LabelFile.class.getResource("/labelled").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".label"))
                    .sorted()
                    .map(LabelFile::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Labelled read(Path file) {
        return new LabelFile(file).read();
    }

    private Labelled read() {
        try {
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                add(line.strip(), number);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Labelled(
                file.getFileName().toString().replace(".label", ""),
                head.get("title"),
                head.get("script"),
                head.get("split").equals("held"),
                List.of(head.get("files").split(" ")),
                head.containsKey("tight"),
                head.getOrDefault("header", ""),
                head.getOrDefault("footer", ""),
                List.copyOf(lines));
    }

    private void add(String line, int number) {
        try {
            if (line.startsWith("@")) {
                var parts = line.substring(1).split(" ", 2);
                head.put(parts[0], parts.length > 1 ? parts[1] : "");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(line(line));
            }
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException(file.getFileName() + ":" + number + " " + mistake.getMessage(), mistake);
        }
    }

    private static Labelled.Line line(String line) {
        var node = NODE.matcher(line);
        if (node.matches()) {
            var number = node.group(2).equals("-") ? "" : node.group(2);
            return new Labelled.Node(Integer.parseInt(node.group(1)), number, words(node.group(3)));
        }
        var dropped = DROPPED.matcher(line);
        if (dropped.matches()) {
            return new Labelled.Dropped(dropped.group(1), dropped.group(2));
        }
        var rest = line.length() > 2 ? line.substring(2) : "";
        return switch (line.substring(0, Math.min(2, line.length()))) {
            case "+ " -> new Labelled.Further(words(rest));
            case "R " ->
                new Labelled.Row(
                        Arrays.stream(rest.split(" ‖ ")).map(LabelFile::words).toList());
            case "P " -> new Labelled.Preamble(words(rest));
            case "S " -> new Labelled.Signature(rest);
            case "~ " -> new Labelled.Gap(rest);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static Labelled.Words words(String marked) {
        var cut = marked.lastIndexOf(" ## ");
        var meant = cut < 0
                ? Labelled.Meant.NOTHING
                : meant(marked.substring(cut + 4).strip());
        var words = cut < 0 ? marked : marked.substring(0, cut);
        var text = new StringBuilder();
        var quantities = new ArrayList<Labelled.Stated>();
        var mark = MARK.matcher(words);
        var end = 0;
        while (mark.find()) {
            text.append(words, end, mark.start());
            var from = text.length();
            text.append(mark.group(1));
            quantities.add(new Labelled.Stated(from, text.length(), Amount.of(mark.group(3)), mark.group(2) != null));
            end = mark.end();
        }
        text.append(words.substring(end));
        if (text.indexOf("{") >= 0 || text.indexOf("}") >= 0 || text.indexOf("##") >= 0) {
            throw new IllegalArgumentException("mark not understood: " + text);
        }
        return new Labelled.Words(text.toString(), List.copyOf(quantities), meant);
    }

    private static Labelled.Meant meant(String label) {
        var cut = label.endsWith("!cut");
        var tokens = (cut ? label.substring(0, label.length() - 4).strip() : label).split(" ");
        var first = 0;
        while (first < tokens.length && MODALITIES.contains(tokens[first])) {
            first++;
        }
        var modality = Arrays.stream(tokens)
                .limit(first)
                .filter(token -> !token.equals("-"))
                .collect(Collectors.toSet());
        var kinds = String.join(" ", Arrays.asList(tokens).subList(first, tokens.length))
                .split(" / ");
        if (first == 0 || kinds.length > 2) {
            throw new IllegalArgumentException("meaning not understood: " + label);
        }
        return new Labelled.Meant(true, modality, kinds(kinds[0]), kinds.length > 1 ? kinds(kinds[1]) : Set.of(), cut);
    }

    private static Set<String> kinds(String list) {
        var kinds = Set.of(list.split(", "));
        if (!KINDS.containsAll(kinds)) {
            throw new IllegalArgumentException("no kinds of control: " + list);
        }
        return kinds;
    }
}
