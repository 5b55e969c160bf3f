package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.guiju.sdk.Texts;

/**
 * A clause of an installed module that says something alike, for people to take, change or leave.
 *
 * @param score from 0 to 1; it orders, and says nothing by itself
 * @param words of the document that both speak of
 * @param kinds of control that both have
 */
public record Link(
        Catalogue.Entry entry, double score, List<String> words, List<ControlKind> kinds, List<Comparison> values) {

    /** Why it is alike, and where it differs. */
    public Texts explanation() {
        var parts = new ArrayList<Texts>();
        if (!words.isEmpty()) {
            parts.add(new Texts(
                    "同一主题：" + String.join("、", words),
                    "同一主題：" + String.join("、", words),
                    "same subject: " + String.join(", ", words)));
        }
        if (!kinds.isEmpty()) {
            var names = Texts.list(kinds.stream().map(ControlKind::words).toList());
            parts.add(new Texts(
                    "同一类：" + names.zhHans(),
                    "同一類：" + names.zhHant(),
                    "same kind: " + names.en().toLowerCase(Locale.ROOT)));
        }
        values.stream().filter(value -> !value.isSame()).map(Link::difference).forEach(parts::add);
        return new Texts(
                parts.stream().map(Texts::zhHans).collect(Collectors.joining("；")),
                parts.stream().map(Texts::zhHant).collect(Collectors.joining("；")),
                parts.stream().map(Texts::en).collect(Collectors.joining("; ")));
    }

    private static Texts difference(Comparison value) {
        var yours = Shown.of(
                value.yours().type(), value.yours().value(), value.yours().unit());
        var theirs = Shown.of(value.theirs().type(), value.theirs().value(), "");
        var label = value.theirs().label();
        return new Texts(
                label.zhHans() + "：你写的是 " + yours.zhHans() + "，那里是 " + theirs.zhHans(),
                label.zhHant() + "：你寫的是 " + yours.zhHant() + "，那裡是 " + theirs.zhHant(),
                label.en() + ": your " + yours.en() + " instead of " + theirs.en());
    }
}
