package org.guiju.rulebook.control;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Type;
import org.guiju.sdk.decision.Finding.Nature;

/** Reads {@code kind: sanction} and {@code kind: reward}. */
final class ConsequenceReader {

    private static final Type NATURE = Type.enumeration(Stream.of(Nature.values())
            .map(nature -> nature.name().toLowerCase(Locale.ROOT))
            .toList());

    private ConsequenceReader() {}

    static Optional<Consequence> read(KindSource source, boolean bonus) {
        source.section().skip("amount", "points", "nature", "supersedes", "supersedes_when");
        return RowReader.row(source, "for_each").flatMap(row -> consequence(source.with(row.scope()), row, bonus));
    }

    private static Optional<Consequence> consequence(KindSource source, RowReader.Row row, boolean bonus) {
        var section = source.section();
        var expressions = source.expressions();
        boolean points = section.has("points");
        if (points) {
            section.notHere("points", "amount");
        }
        var amount = expressions.required(points ? "points" : "amount", points ? Type.number() : Type.money());
        var nature = points && !section.has("nature")
                ? expressions.constant("\"not_money\"", NATURE)
                : expressions.required("nature", NATURE);
        if (!section.has("supersedes")) {
            section.notHere("supersedes", "supersedes_when");
        }
        var supersedesWhen = expressions.optional("supersedes_when", Type.bool());
        source.checkSays("says", "amount");
        if (amount.isEmpty() || nature.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Consequence(row.name(), row.path(), amount.get(), points, bonus, nature.get(), supersedesWhen));
    }
}
