package org.guiju.rulebook.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;

/** Reads {@code curve} of a record type. */
final class CurveReader {

    private static final Pattern CLAUSE = Pattern.compile("[A-Z][A-Z0-9-]*/[A-Za-z0-9.]+");

    private CurveReader() {}

    /** @param records codes of all record types */
    static Optional<Curve> read(Section file, Collection<String> records, List<String> fields) {
        return file.section("curve").map(curve -> {
            var of = curve.requiredName("of", Section.NAME);
            if (!of.isEmpty() && !records.contains(of)) {
                file.problems().unknown(curve.at("of"), Thing.RECORD, of, records);
            }
            var read = new Curve(
                    of,
                    curve.requiredName("by", Section.NAME),
                    curve.requiredName("at", Section.NAME),
                    curve.requiredName("value", Section.NAME),
                    curve.text("limit"),
                    curve.text("within"),
                    curve.sections("bounds").stream()
                            .map(bound -> bound(bound, fields))
                            .toList());
            curve.close();
            return read;
        });
    }

    private static Curve.Bound bound(Section bound, List<String> fields) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        for (var entry : bound.entries("where")) {
            if (!fields.contains(entry.key().text())) {
                bound.problems()
                        .unknown(entry.key().at(), Thing.FIELD, entry.key().text(), fields);
            }
            where.put(
                    entry.key().text(),
                    Section.items(entry.value(), bound.problems()).stream()
                            .flatMap(item -> Section.scalar(item, bound.problems()).stream())
                            .map(Node.Scalar::text)
                            .toList());
        }
        var read = new Curve.Bound(
                bound.requiredName("clause", CLAUSE), bound.requiredName("parameter", Section.NAME), where);
        bound.close();
        return read;
    }
}
