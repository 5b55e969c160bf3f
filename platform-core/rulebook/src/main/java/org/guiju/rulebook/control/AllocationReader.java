package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Reads {@code kind: allocation}. What becomes of ties and of nobody is said, never assumed. */
final class AllocationReader {

    private AllocationReader() {}

    static Optional<Allocation> read(KindSource source) {
        var section = source.section();
        var determines = section.requiredName("determines", Section.NAME);
        section.skip("eligible", "rank", "shares", "turn");
        var ties = source.choice("ties", Allocation.Ties.class);
        var nobody = source.choice("nobody", Allocation.Nobody.class);
        source.checkSays("says", "winner");
        return RowReader.row(source, "among").flatMap(row -> {
            var candidate = source.with(row.scope());
            var expressions = candidate.expressions();
            var eligible = expressions.optional("eligible", Type.bool());
            var rank = rank(candidate);
            var shares = shares(source);
            var turn = expressions.optional("turn", Type.bool());
            return ties.isEmpty() || nobody.isEmpty() || rank.isEmpty() || shares.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Allocation(
                            determines,
                            row.name(),
                            row.path(),
                            eligible,
                            rank,
                            shares,
                            ties.get(),
                            nobody.get(),
                            turn));
        });
    }

    private static List<Allocation.Criterion> rank(KindSource candidate) {
        candidate.section().required("rank");
        var criteria = new ArrayList<Allocation.Criterion>();
        for (var section : candidate.section().sections("rank")) {
            var label = section.texts("label");
            var by = candidate.expressions(section).ofAnyType("by");
            by.filter(found -> !ordered(found.type())).ifPresent(found -> candidate
                    .problems()
                    .add(section.at("by"), Code.WRONG_PATH_TYPE, found.format(), Form.ORDERED));
            var first = section.requiredChoice("first", Allocation.First.class);
            var absent = by.filter(found -> found.type() instanceof Type.Optional)
                    .flatMap(found -> candidate.choice(
                            section, "rank_" + (criteria.size() + 1), "absent", Allocation.Absent.class));
            if (by.isPresent() && absent.isEmpty()) {
                section.notHere("by: " + by.get().format(), "absent");
            }
            section.close();
            if (by.isPresent() && first.isPresent()) {
                criteria.add(new Allocation.Criterion(label, by.get(), first.get(), absent));
            }
        }
        return criteria;
    }

    private static List<Expression> shares(KindSource source) {
        source.section().required("shares");
        return source.section().scalars("shares").stream()
                .flatMap(text -> source.expressions().compile(text, Type.percent()).stream())
                .toList();
    }

    private static boolean ordered(Type type) {
        return switch (type) {
            case Type.Optional(Type present) -> ordered(present);
            case Type.Number n -> true;
            case Type.Money m -> true;
            case Type.Percent p -> true;
            case Type.Date d -> true;
            case Type.Instant i -> true;
            case Type.Duration d -> true;
            default -> false;
        };
    }
}
