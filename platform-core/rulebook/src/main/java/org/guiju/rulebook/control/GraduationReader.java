package org.guiju.rulebook.control;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.table.Grading;
import org.guiju.rulebook.table.Output.Direction;

/** Reads the {@code graded} amount of a calculation. */
final class GraduationReader {

    private final KindSource source;
    private final Section section;
    private final Expressions expressions;

    private GraduationReader(KindSource source, Section section) {
        this.source = source;
        this.section = section;
        this.expressions = source.expressions(section);
    }

    static Optional<Graduation> read(KindSource source) {
        source.section().notHere("graded", "value", "table");
        var determines = source.section().requiredName("determines", Section.NAME);
        source.checkSays("says", "value");
        return source.section().section("graded").flatMap(graded -> new GraduationReader(source, graded)
                .read(determines));
    }

    private Optional<Graduation> read(String determines) {
        var of = expressions.required("of", Type.money());
        var rows = expressions.ofAnyType("rows");
        var upper = column("upper", rows, Type.money());
        var rate = column("rate", rows, Type.percent());
        var label = section.texts("label");
        var slices = source.choice(section, "", "slices", Grading.Mode.class);
        var bound = source.choice(section, "", "bound", Grading.Bound.class);
        var beyond = source.choice(section, "", "beyond", Grading.Beyond.class);
        var rounding = source.choice(section, "", "round", RoundingMode.class);
        var each = source.choice(section, "", "round_each", Grading.Each.class);
        var expects = section.choice("expects", Direction.class);
        section.close();
        boolean whole = List.of(of, rows, upper, rate, slices, bound, beyond, rounding, each).stream()
                .allMatch(Optional::isPresent);
        return whole
                ? Optional.of(new Graduation(
                        determines,
                        of.get(),
                        rows.get(),
                        upper.get(),
                        rate.get(),
                        label,
                        slices.get(),
                        bound.get(),
                        beyond.get(),
                        rounding.get(),
                        each.get(),
                        expects))
                : Optional.empty();
    }

    private Optional<String> column(String key, Optional<Expression> rows, Type wanted) {
        section.required(key);
        var name = section.scalar(key);
        var fields = rows.map(Expression::type)
                .filter(type -> type instanceof Type.ListOf(Type.Struct row, int max))
                .map(type -> ((Type.Struct) ((Type.ListOf) type).item()).fields())
                .orElse(Map.of());
        var fits = fields.entrySet().stream()
                .filter(field -> (field.getValue() instanceof Type.Optional(Type present) ? present : field.getValue())
                        .equals(wanted))
                .map(Map.Entry::getKey)
                .toList();
        name.filter(column -> !fits.contains(column.text()))
                .ifPresent(column -> source.problems().unknown(column.at(), Thing.COLUMN, column.text(), fits));
        return name.map(Node.Scalar::text).filter(fits::contains);
    }
}
