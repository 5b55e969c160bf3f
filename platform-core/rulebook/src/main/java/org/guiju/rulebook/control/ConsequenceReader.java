package org.guiju.rulebook.control;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Finding.Nature;

/** Reads {@code kind: sanction} and {@code kind: reward}. */
final class ConsequenceReader {

    private static final Type NATURE = Type.enumeration(Stream.of(Nature.values())
            .map(nature -> nature.name().toLowerCase(Locale.ROOT))
            .toList());

    private ConsequenceReader() {}

    static Optional<Consequence> read(KindSource source, boolean bonus) {
        var section = source.section();
        section.required("for_each");
        var each = section.entries("for_each");
        section.skip("amount", "points", "nature", "supersedes", "supersedes_when");
        if (each.size() != 1) {
            section.node("for_each").ifPresent(node -> source.problems().add(node.at(), Code.EXPECTED_MAPPING));
            return Optional.empty();
        }
        return row(source, each.getFirst()).flatMap(scope -> consequence(source.with(scope), each.getFirst(), bonus));
    }

    /** The scope with the row's name; a row must say whom it is about. */
    private static Optional<Scope> row(KindSource source, Node.Entry each) {
        var problems = source.problems();
        var name = each.key();
        return Section.scalar(each.value(), problems)
                .flatMap(path -> Paths.type(source.scope(), path.text(), path.at(), problems)
                        .flatMap(type -> {
                            if (type instanceof Type.ListOf(Type.Struct row, int max)
                                    && row.fields().get("id") instanceof Type.Text) {
                                return Optional.of(row);
                            }
                            problems.add(path.at(), Code.WRONG_PATH_TYPE, path.text(), Form.EMPLOYEE_LIST);
                            return Optional.empty();
                        }))
                .map(type -> {
                    if (source.scope().type(name.text()).isPresent()
                            || !Section.NAME.matcher(name.text()).matches()) {
                        problems.add(name.at(), Code.NAME_TAKEN, name.text());
                    }
                    return source.scope().with(name.text(), type);
                });
    }

    private static Optional<Consequence> consequence(KindSource source, Node.Entry each, boolean bonus) {
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
        var supersedes = source.reference("supersedes");
        if (!section.has("supersedes")) {
            section.notHere("supersedes", "supersedes_when");
        }
        var supersedesWhen = expressions.optional("supersedes_when", Type.bool());
        source.checkSays("says", "amount");
        if (amount.isEmpty() || nature.isEmpty()) {
            return Optional.empty();
        }
        var path = ((Node.Scalar) each.value()).text();
        return Optional.of(new Consequence(
                each.key().text(), path, amount.get(), points, bonus, nature.get(), supersedes, supersedesWhen));
    }
}
