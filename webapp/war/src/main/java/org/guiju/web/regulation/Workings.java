package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.revision.Rewriting;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** How the controls of a clause are written in the draft, part by part; call it inside a transaction. */
@RequestScoped
class Workings {

    private static final Pattern CONTROL = Pattern.compile("controls/(\\d+)/.*");
    private static final Pattern INDEX = Pattern.compile("\\d+");

    @Inject
    Drafts drafts;

    @Inject
    Rewriting rewriting;

    @Inject
    Me me;

    @Inject
    Words words;

    ClauseSource source(ClauseCode clause) {
        return drafts.source(me.tenant(), clause);
    }

    /** @param titles name of a control → what it says to people */
    List<Working> of(ClauseSource source, Map<String, String> titles) {
        Map<String, List<Passage>> byOwner = new LinkedHashMap<>();
        rewriting.read(me.tenant(), source).places().stream()
                .map(place -> place.text().at().file())
                .distinct()
                .filter(part -> !part.contains("/table/"))
                .forEach(part -> byOwner.computeIfAbsent(owner(part), owner -> new ArrayList<>())
                        .add(passage(source, part)));
        tables(source).forEach(owner -> byOwner.computeIfAbsent(owner, none -> new ArrayList<>()));
        return byOwner.entrySet().stream()
                .map(entry -> new Working(
                        title(source, entry.getKey(), titles), entry.getValue(), table(source, entry.getKey())))
                .toList();
    }

    private static String owner(String part) {
        var control = CONTROL.matcher(part);
        return control.matches() ? "controls/" + control.group(1) : "let";
    }

    private static List<String> tables(ClauseSource source) {
        var owners = new ArrayList<String>();
        for (int control = 0; source.part("controls/" + control).isPresent(); control++) {
            if (!table(source, "controls/" + control).isEmpty()) {
                owners.add("controls/" + control);
            }
        }
        return owners;
    }

    /** Rows that a parameter holds are edited as its value. */
    private static String table(ClauseSource source, String owner) {
        var table = owner + "/table";
        return source.part(table + "/rows")
                .filter(Node.Sequence.class::isInstance)
                .map(rows -> table)
                .orElse("");
    }

    private String title(ClauseSource source, String owner, Map<String, String> titles) {
        return text(source, owner + "/control").transform(name -> titles.getOrDefault(name, words.of("editor.shared")));
    }

    private Passage passage(ClauseSource source, String part) {
        var label = new StringBuilder();
        for (var step : part.replaceFirst("^controls/\\d+/", "").split("/")) {
            if (INDEX.matcher(step).matches()) {
                label.append(' ').append(Integer.parseInt(step) + 1);
            } else {
                label.append(label.isEmpty() ? "" : " · ").append(words.orElse("editor.part." + step, step));
            }
        }
        return new Passage(part, label.toString(), text(source, part));
    }

    static String text(ClauseSource source, String part) {
        return source.part(part)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).text())
                .orElse("");
    }
}
