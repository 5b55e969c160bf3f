package org.guiju.config.eval;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code eval}: one question by options, or many by lines. Ends with 0 when there is a value, 2 when the question is
 * refused, 3 when it has no value; a batch ends with 0.
 */
public final class EvalCommand {

    public static final String USAGE =
            """
            TenantConfig eval --expr <file> --context <file> [--types <file>]
            TenantConfig eval --model <DMN file> --decision <name> --context <file>
            TenantConfig eval --batch                       a JSON question a line, a JSON answer a line
            """;

    private static final Set<String> OPTIONS = Set.of("--expr", "--context", "--types", "--model", "--decision");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream log;

    public EvalCommand(InputStream in, PrintStream out, PrintStream log) {
        this.in = in;
        this.out = out;
        this.log = log;
    }

    /** @param words what stands behind {@code eval} */
    public int run(String... words) throws IOException {
        if (words.length == 1 && words[0].equals("--batch")) {
            new Batch(new Evaluator(), out, log).run(in);
            return 0;
        }
        Answer answer;
        try {
            answer = answer(options(words));
        } catch (Refusal refusal) {
            answer = new Answer.Rejected(refusal.reason(), refusal.place());
        }
        out.println(answer.json(JsonValue.NULL));
        return answer.exitCode();
    }

    private static Map<String, String> options(String[] words) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            if (!OPTIONS.contains(words[i]) || i + 1 == words.length || options.containsKey(words[i])) {
                throw new Refusal("Asked wrongly at " + words[i] + ".\n" + USAGE);
            }
            options.put(words[i], words[i + 1]);
        }
        boolean expression = options.containsKey("--expr") && !options.containsKey("--model");
        boolean model = options.containsKey("--model") && options.containsKey("--decision");
        if (expression == model || !options.containsKey("--context")) {
            throw new Refusal("Asked wrongly.\n" + USAGE);
        }
        return options;
    }

    private static Answer answer(Map<String, String> options) {
        var question = Json.createObjectBuilder();
        question.add("context", Batch.object(content(options.get("--context"))));
        Optional.ofNullable(options.get("--types"))
                .ifPresent(file -> question.add("types", Batch.object(content(file))));
        if (options.containsKey("--expr")) {
            question.add("mode", "expr").add("expr", content(options.get("--expr")));
        } else {
            question.add("mode", "model")
                    .add("model", options.get("--model"))
                    .add("decision", options.get("--decision"));
        }
        return new Evaluator().answer(question.build());
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException unreadable) {
            throw new Refusal("The file " + file + " cannot be read.");
        }
    }
}
