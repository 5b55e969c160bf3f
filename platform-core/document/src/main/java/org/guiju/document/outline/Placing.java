package org.guiju.document.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.document.Mark;
import org.guiju.document.outline.Label.Style;

/**
 * Where a number belongs among those that are open: it goes on with the one before of its kind, begins a list below what
 * announces one, or goes back up.
 */
final class Placing {

    private static final List<Set<Style>> FAMILIES = List.of(
            Set.of(Style.NUMBER, Style.NUMBER_HALF, Style.NUMBER_PAREN, Style.CIRCLED),
            Set.of(Style.HAN, Style.HAN_PAREN, Style.CAPITAL, Style.ARTICLE),
            Set.of(Style.UPPER, Style.LOWER));

    private final Open root = Open.root();
    private final List<Open> stack = new ArrayList<>(List.of(root));
    private final Map<String, String> usualParent = new HashMap<>();

    Open root() {
        return root;
    }

    Open top() {
        return stack.getLast();
    }

    List<Open> stack() {
        return stack;
    }

    void closeTo(int parent) {
        while (stack.size() > parent + 1) {
            stack.removeLast();
        }
    }

    Open push(Open node) {
        stack.add(node);
        return node;
    }

    /** The same letter may be a letter or a Roman number; what is open says which. */
    Label settled(Label label) {
        char sign = label.shown().replaceAll("[^A-Za-z]", "").isEmpty()
                ? ' '
                : label.shown().replaceAll("[^A-Za-z]", "").charAt(0);
        if (label.style() == Style.LOWER && "ivx".indexOf(sign) >= 0 && !goesOn(label)) {
            var roman = label.as(Style.ROMAN_LOWER, Numerals.roman(String.valueOf(sign)));
            return roman.last() == 1 || goesOn(roman) ? roman : label;
        }
        if (label.style() == Style.ROMAN && sign == 'I' && goesOn(label.as(Style.UPPER, 9)) && label.last() == 1) {
            return label.as(Style.UPPER, 9);
        }
        if (label.style() == Style.UPPER && "VXCL".indexOf(sign) >= 0 && !goesOn(label)) {
            var roman = label.as(Style.ROMAN, Numerals.roman(String.valueOf(sign)));
            return goesOn(roman) ? roman : label;
        }
        return label;
    }

    /** Whether it is the next of a list that is open. */
    boolean goesOn(Label label) {
        return label.style() == Style.DECIMAL
                ? decimalParent(label)
                        .filter(parent -> !label.doubtful() || lastBelow(stack.get(parent)) + 1 == label.last())
                        .isPresent()
                : continued(label.kind(), label.last()) >= 0;
    }

    private static int lastBelow(Open parent) {
        return parent.children.isEmpty() ? 0 : parent.children.getLast().value;
    }

    Open place(Label label, int level) {
        int parent = parent(label);
        closeTo(parent);
        var above = top();
        var marks = marks(label, above);
        usualParent.putIfAbsent(label.kind(), above.kind);
        var node = push(above.numbered(label, level));
        node.marks.addAll(marks);
        return node;
    }

    private int parent(Label label) {
        if (label.style().rank() == 0) {
            return 0;
        }
        if (label.style() == Style.DECIMAL) {
            var parent = decimalParent(label);
            if (parent.isPresent()) {
                return parent.get();
            }
        }
        int sibling = continued(label.kind(), label.last());
        if (sibling >= 0) {
            return sibling - 1;
        }
        return label.last() == 1 ? beginning(label) : jumping(label);
    }

    private Optional<Integer> decimalParent(Label label) {
        for (int i = stack.size() - 1; i > 0; i--) {
            if (isPrefix(stack.get(i), label)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean isPrefix(Open open, Label label) {
        var above = label.numbers().subList(0, label.parts() - 1);
        return open.label
                .filter(found -> found.style() == Style.DECIMAL
                        ? found.numbers().equals(above)
                        : above.size() == 1
                                && found.last() == above.getFirst()
                                && (found.style() == Style.NUMBER
                                        || found.style() == Style.HAN
                                        || found.style() == Style.CHAPTER
                                        || found.style() == Style.SECTION
                                        || found.style() == Style.ARTICLE))
                .isPresent();
    }

    private int continued(String kind, int number) {
        for (int i = stack.size() - 1; i > 0; i--) {
            if (stack.get(i).kind.equals(kind) && stack.get(i).value + 1 == number) {
                return i;
            }
        }
        return -1;
    }

    private int open(String kind) {
        for (int i = stack.size() - 1; i > 0; i--) {
            if (stack.get(i).kind.equals(kind)) {
                return i;
            }
        }
        return -1;
    }

    private int beginning(Label label) {
        int same = open(label.kind());
        int last = stack.size() - 1;
        if (top().announces()
                && (same < 0
                        || same < last
                        || !top().heading.isEmpty()
                        || !label.style().isNamed())
                && !(label.style().isNamed() && top().rank >= label.style().rank() && same >= 0)) {
            return last;
        }
        if (same >= 0) {
            return same < last && top().kind.startsWith("DECIMAL") ? last : same - 1;
        }
        return below(label);
    }

    /** By what it stood under before, else by what such numbers usually stand under. */
    private int below(Label label) {
        int usual = open(usualParent.getOrDefault(label.kind(), ""));
        if (usual >= 0) {
            return usual;
        }
        int parent = stack.size() - 1;
        while (parent > 0 && stack.get(parent).rank > label.style().rank() && !isHeadingAbove(parent, label)) {
            parent--;
        }
        return parent;
    }

    private boolean isHeadingAbove(int place, Label label) {
        var open = stack.get(place);
        return place == stack.size() - 1 && open.announces() && label.style() == Style.ARTICLE;
    }

    private int jumping(Label label) {
        int same = open(label.kind());
        if (same < 0) {
            int relative = relative(label);
            return relative >= 0 ? relative - 1 : below(label);
        }
        for (int i = stack.size() - 1; i > 0; i--) {
            if (stack.get(i).kind.equals(label.kind()) && stack.get(i).value < label.last()) {
                return i - 1;
            }
        }
        return same - 1;
    }

    /** Written in another manner, but the next number. */
    private int relative(Label label) {
        for (int i = stack.size() - 1; i > 0; i--) {
            var other = stack.get(i).label;
            if (other.isPresent()
                    && other.get().last() + 1 == label.last()
                    && FAMILIES.stream()
                            .anyMatch(all -> all.contains(label.style())
                                    && all.contains(other.get().style()))) {
                return i;
            }
        }
        return -1;
    }

    private List<Mark> marks(Label label, Open above) {
        var siblings =
                above.children.stream().filter(child -> child.label.isPresent()).toList();
        if (above.holds(label.kind(), label.last())) {
            boolean anew = label.last() == 1;
            return List.of(new Mark(anew ? Mark.Kind.RESTART : Mark.Kind.DUPLICATE, label.shown()));
        }
        int before = siblings.isEmpty() ? firstBefore(label) : siblings.getLast().value;
        boolean known = siblings.isEmpty() || siblings.getLast().kind.equals(label.kind());
        if (known && label.last() > before + 1) {
            return List.of(new Mark(Mark.Kind.GAP, missing(label, before + 1)));
        }
        return List.of();
    }

    /** Articles are counted through all chapters. */
    private int firstBefore(Label label) {
        if (label.style() != Style.ARTICLE && label.style() != Style.SECTION) {
            return 0;
        }
        int last = lastOf(root, label.kind());
        return label.last() == 1 ? 0 : last;
    }

    private static int lastOf(Open node, String kind) {
        int last = 0;
        for (var child : node.children) {
            last = child.rank == 0 ? 0 : last;
            last = child.kind.equals(kind) ? child.value : Math.max(last, lastOf(child, kind));
        }
        return last;
    }

    private static String missing(Label label, int first) {
        return first == label.last() - 1 ? String.valueOf(first) : first + "–" + (label.last() - 1);
    }
}
