package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/** Reads {@code successors} and {@code withdrawn} of a {@code regulation.yaml}; numbers are those of the regulation. */
final class SuccessionReader {

    private final String regulation;
    private final Problems problems;
    private final Map<ClauseCode, List<ClauseCode>> successors = new LinkedHashMap<>();
    private final Map<ClauseCode, Texts> withdrawn = new LinkedHashMap<>();
    private final Map<ClauseCode, Node.Scalar> gone = new LinkedHashMap<>();
    private final List<Node.Scalar> named = new ArrayList<>();

    private SuccessionReader(String regulation, Problems problems) {
        this.regulation = regulation;
        this.problems = problems;
    }

    static SuccessionReader read(String regulation, Section file, Problems problems) {
        var reader = new SuccessionReader(regulation, problems);
        for (var entry : file.entries("successors")) {
            reader.code(entry.key()).ifPresent(old -> reader.successors.put(old, reader.codes(entry.value())));
        }
        file.section("withdrawn").ifPresent(section -> {
            for (var entry : section.tree().entries()) {
                reader.code(entry.key())
                        .ifPresent(old -> reader.withdrawn.put(
                                old, section.texts(entry.key().text())));
            }
            section.close();
        });
        return reader;
    }

    private Optional<ClauseCode> code(Node.Scalar number) {
        var code = ClauseReader.code(regulation + "/" + number.text());
        code.ifPresentOrElse(
                found -> gone.put(found, number),
                () -> problems.add(number.at(), Code.WRONG_CODE, regulation + "/" + number.text()));
        return code;
    }

    private List<ClauseCode> codes(Node value) {
        var items = value instanceof Node.Sequence list ? list.items() : List.of(value);
        return items.stream()
                .flatMap(item -> Section.scalar(item, problems).stream())
                .map(this::noted)
                .flatMap(number -> ClauseReader.code(regulation + "/" + number.text()).stream())
                .toList();
    }

    private Node.Scalar noted(Node.Scalar number) {
        named.add(number);
        return number;
    }

    /** What took a clause's place is shipped, and what is gone is not. */
    void check(Set<ClauseCode> shipped, Problems found) {
        var numbers = shipped.stream()
                .filter(code -> code.regulation().equals(regulation))
                .map(ClauseCode::number)
                .toList();
        named.stream()
                .filter(number -> !numbers.contains(number.text()))
                .forEach(number -> found.unknown(number.at(), Thing.CLAUSE, number.text(), numbers));
        gone.forEach((code, number) -> {
            if (shipped.contains(code)) {
                found.add(number.at(), Code.DUPLICATE, Thing.CLAUSE, code);
            }
        });
    }

    Regulation.Succession succession() {
        return new Regulation.Succession(successors, withdrawn);
    }
}
