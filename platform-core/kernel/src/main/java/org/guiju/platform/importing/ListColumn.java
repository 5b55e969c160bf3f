package org.guiju.platform.importing;

import java.util.List;
import java.util.stream.Stream;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;

/**
 * What a column of a list may fill.
 *
 * @param name what programs call it
 * @param others what people call it besides its label
 */
public record ListColumn(String name, Texts label, List<String> others, boolean required) {

    static ListColumn of(Field field) {
        return new ListColumn(field.name(), field.label(), List.of(), field.required());
    }

    /** Which record the row is about: by its number or what it is called. */
    static ListColumn about(RecordType type) {
        var called = type.field(type.title()).map(Field::label);
        return new ListColumn(
                Occasion.SUBJECT,
                type.name(),
                called.stream()
                        .flatMap(label -> Stream.of(label.zhHans(), label.zhHant(), label.en()))
                        .toList(),
                true);
    }

    static ListColumn happened() {
        return new ListColumn(
                Occasion.HAPPENED,
                new Texts("时间", "時間", "Time"),
                List.of("日期时间", "日期時間", "date and time", "timestamp", "at"),
                true);
    }

    /** Whether a title means it, whatever the language. */
    boolean isCalled(String title) {
        var wanted = ColumnMatch.plain(title);
        return Stream.concat(Stream.of(name, label.zhHans(), label.zhHant(), label.en()), others.stream())
                .anyMatch(word -> ColumnMatch.plain(word).equals(wanted));
    }
}
