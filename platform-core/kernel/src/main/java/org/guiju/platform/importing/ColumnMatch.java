package org.guiju.platform.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Finds for each column what it fills: by the name programs use, else by the label in any language. */
final class ColumnMatch {

    private static final String NAME = "\t";

    private ColumnMatch() {}

    /** A title with behind it the name for programs, so that the columns can be matched again. */
    static String named(String title, String name) {
        return title + NAME + name;
    }

    static String label(String column) {
        return column.split(NAME)[0];
    }

    private static String name(String column) {
        var parts = column.split(NAME);
        return parts.length > 1 ? parts[1] : "";
    }

    /** For each column of the header what it fills, or empty. */
    static List<String> columns(List<ListColumn> wanted, List<String> header) {
        var isNamed = header.stream().anyMatch(column -> !name(column).isEmpty());
        var taken = new HashSet<String>();
        var columns = new ArrayList<String>();
        for (var column : header) {
            columns.add(wanted.stream()
                    .filter(one -> isNamed ? one.name().equals(name(column)) : one.isCalled(label(column)))
                    .map(ListColumn::name)
                    .filter(taken::add)
                    .findFirst()
                    .orElse(""));
        }
        return List.copyOf(columns);
    }

    /** Without the stars, spaces and remarks that people put beside a label. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s*_:#-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
