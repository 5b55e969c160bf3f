package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;

/** Reads {@code kind: sanction} and {@code kind: reward}. */
final class ConsequenceReader {

    private ConsequenceReader() {}

    static Optional<Consequence> read(KindSource source, boolean bonus) {
        source.section().skip("several", "amount", "points", "nature", "then", "supersedes", "supersedes_when");
        return RowReader.row(source, "for_each").flatMap(row -> consequence(source.with(row.scope()), row, bonus));
    }

    private static Optional<Consequence> consequence(KindSource source, RowReader.Row row, boolean bonus) {
        var section = source.section();
        var several = source.choice("several", Consequence.Several.class);
        var parts = parts(source);
        if (!section.has("supersedes")) {
            section.notHere("supersedes", "supersedes_when");
        }
        var supersedesWhen = source.expressions().optional("supersedes_when", Type.bool());
        source.checkSays("says", "amount");
        return several.filter(answered -> !parts.isEmpty())
                .map(answered -> new Consequence(row.name(), row.path(), answered, parts, bonus, supersedesWhen));
    }

    private static List<Part> parts(KindSource source) {
        var section = source.section();
        if (section.has("then")) {
            section.notHere("then", "amount", "points", "nature");
            return PartsReader.ofProposal(source).read(section, "then");
        }
        if (section.has("points")) {
            section.notHere("points", "amount", "nature");
            return source.expressions().required("points", Type.number()).stream()
                    .<Part>map(Part.Points::new)
                    .toList();
        }
        var amount = source.expressions().required("amount", Type.money());
        var nature = source.expressions().required("nature", PartsReader.NATURE);
        return amount.isEmpty() || nature.isEmpty() ? List.of() : List.of(new Part.Cash(amount.get(), nature.get()));
    }
}
