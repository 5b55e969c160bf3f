package org.guiju.document.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.document.Mark;
import org.guiju.document.Node;
import org.guiju.document.Paragraph;

/** A node that is being filled. */
final class Open {

    private static final int HEADING_RANK = 15;
    private static final int PARAGRAPH_RANK = 90;

    final String kind;
    final int value;
    final int rank;
    final int depth;
    final String address;
    final Optional<Label> label;
    final int level;
    String heading = "";
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();
    final List<Open> children = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();

    private Open(String kind, int value, int rank, int depth, String address, Optional<Label> label, int level) {
        this.kind = kind;
        this.value = value;
        this.rank = rank;
        this.depth = depth;
        this.address = address;
        this.label = label;
        this.level = level;
    }

    static Open root() {
        return new Open("ROOT", 0, -1, 0, "", Optional.empty(), 0);
    }

    Open numbered(Label label, int level) {
        boolean document = label.style().rank() == 0;
        return add(new Open(
                label.kind(),
                label.last(),
                label.style().rank(),
                document ? 0 : depth + 1,
                document ? letter() : below(label.last()),
                Optional.of(label),
                level));
    }

    /** A heading without a number. */
    Open headed(int level) {
        return add(
                new Open("HEADING", 0, HEADING_RANK, depth + 1, below(children.size() + 1), Optional.empty(), level));
    }

    /** One of several regulations, by its title. */
    Open titled() {
        return add(new Open("TITLE", 0, 0, 0, letter(), Optional.empty(), 0));
    }

    /** A paragraph without number or heading. */
    Open plain() {
        return add(
                new Open("PARAGRAPH", 0, PARAGRAPH_RANK, depth + 1, below(children.size() + 1), Optional.empty(), 0));
    }

    /** Regulations of one file go by letters. */
    private String letter() {
        long before = children.stream().filter(child -> child.rank == 0).count();
        return free(String.valueOf((char) ('A' + Math.min(25, before))));
    }

    private Open add(Open child) {
        children.add(child);
        return child;
    }

    private String below(int number) {
        return (address.isEmpty() ? "" : address + ".") + free(String.valueOf(number));
    }

    /** What has an address keeps it, so whoever comes with the same number gets another. */
    private String free(String wanted) {
        int times = used.merge(wanted, 1, Integer::sum);
        return times == 1 ? wanted : wanted + (times <= 26 ? String.valueOf((char) ('a' + times - 1)) : "z" + times);
    }

    boolean isHeadingOnly() {
        return paragraphs.isEmpty()
                && label.map(found -> found.style() != Label.Style.ARTICLE || !heading.isEmpty())
                        .orElse(!heading.isEmpty());
    }

    /** What comes below it is announced: by a heading, or by a colon. */
    boolean announces() {
        return children.isEmpty()
                && (paragraphs.isEmpty() || Words.isLeadIn(paragraphs.getLast().text()));
    }

    boolean holds(String kind, int number) {
        return children.stream().anyMatch(child -> child.kind.equals(kind) && child.value == number);
    }

    Node close() {
        if (paragraphs.isEmpty() && heading.isEmpty() && children.isEmpty()) {
            marks.add(new Mark(Mark.Kind.EMPTY, label.map(Label::shown).orElse("")));
        }
        if (!paragraphs.isEmpty()
                && children.isEmpty()
                && Words.isOpen(paragraphs.getLast().text())) {
            var last = paragraphs.getLast().text();
            marks.add(new Mark(Mark.Kind.CUT, last.substring(Math.max(0, last.length() - 20))));
        }
        return new Node(
                address,
                depth,
                label.map(Label::shown).orElse(""),
                heading,
                paragraphs,
                marks,
                lines,
                children.stream().map(Open::close).toList());
    }
}
