package org.guiju.document.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.document.Dropped;
import org.guiju.document.Fate;
import org.guiju.document.Line;
import org.guiju.document.Mark;
import org.guiju.document.Node;
import org.guiju.document.Paragraph;
import org.guiju.document.Reading;
import org.guiju.document.Script;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;
import org.guiju.document.cleaning.Cleaned;
import org.guiju.document.cleaning.Plain;

/** Builds the tree of a document, paragraph by paragraph. */
public final class Outline {

    private static final int AHEAD = 60;
    private static final int FIRST = 4;

    private final Placing placing = new Placing();
    private final Map<Integer, Fate> fates = new HashMap<>();
    private final List<Dropped> dropped;
    private List<Piece> pieces;
    private String title = "";
    private int place;

    private Outline(Cleaned cleaned) {
        this.dropped = new ArrayList<>(cleaned.dropped());
        this.pieces = Joining.of(cleaned);
    }

    public static Reading of(Cleaned cleaned) {
        var outline = new Outline(cleaned);
        outline.signature();
        outline.title();
        for (; outline.place < outline.pieces.size(); outline.place++) {
            outline.take(outline.pieces.get(outline.place));
        }
        return outline.reading(cleaned.all());
    }

    private void title() {
        int best = -1;
        for (int i = 0;
                i < Math.min(FIRST, pieces.size()) && pieces.get(i).label().isEmpty();
                i++) {
            var words = pieces.get(i).text();
            if (best < 0 && Words.isHeading(words) || Words.isTitle(words)) {
                best = i;
            }
            if (Words.isTitle(words)) {
                break;
            }
        }
        if (best >= 0) {
            title = pieces.get(best).text();
            pieces.get(best).lines().forEach(line -> fates.put(line, Fate.HEADING));
            var rest = new ArrayList<>(pieces);
            rest.remove(best);
            pieces = rest;
        }
    }

    private void signature() {
        int end = pieces.size();
        boolean date = false;
        while (end > 1
                && pieces.size() - end < FIRST
                && pieces.get(end - 1).label().isEmpty()) {
            var words = pieces.get(end - 1).text();
            if (!Words.isDate(words) && !(Words.isBody(words) && !Words.isOver(words))) {
                break;
            }
            date |= Words.isDate(words);
            end--;
        }
        if (date) {
            for (var piece : pieces.subList(end, pieces.size())) {
                for (int line : piece.lines()) {
                    dropped.add(new Dropped(line, piece.page(), piece.text(), Dropped.Why.SIGNATURE));
                }
            }
            pieces = pieces.subList(0, end);
        }
    }

    private void take(Piece piece) {
        var label = piece.label().map(placing::settled).filter(this::isNumber);
        if (label.isPresent()) {
            numbered(piece, label.get());
        } else if (piece.row()) {
            paragraph(placing.top() == placing.root() ? preamble() : placing.top(), piece);
        } else if (isHeading(piece)) {
            headed(piece);
        } else {
            plain(piece);
        }
    }

    private boolean isNumber(Label label) {
        if (!label.doubtful()) {
            return true;
        }
        return placing.goesOn(label) || label.last() == 1 && comes(label.kind(), 2);
    }

    private boolean comes(String kind, int number) {
        return ahead().filter(found -> found.kind().equals(kind) && found.last() == number)
                .findFirst()
                .isPresent();
    }

    private java.util.stream.Stream<Label> ahead() {
        return pieces.subList(Math.min(place + 1, pieces.size()), Math.min(place + AHEAD, pieces.size())).stream()
                .flatMap(piece -> piece.label().stream());
    }

    private Optional<Piece> next() {
        return place + 1 < pieces.size() ? Optional.of(pieces.get(place + 1)) : Optional.empty();
    }

    private void numbered(Piece piece, Label label) {
        var node = placing.place(label, piece.heading());
        var words = piece.text().substring(label.end()).strip();
        node.lines.addAll(piece.lines());
        if (isHeadingOf(label, words)) {
            node.heading = words;
            piece.lines().forEach(line -> fates.put(line, Fate.HEADING));
        } else if (words.isEmpty()) {
            piece.lines().forEach(line -> fates.put(line, Fate.HEADING));
        } else {
            paragraph(node, piece.saying(words).unnumbered());
        }
    }

    private boolean isHeadingOf(Label label, String words) {
        if (label.style().rank() < Label.Style.ARTICLE.rank()) {
            return words.length() <= 60 && !Words.isOver(words);
        }
        return Words.isHeading(words)
                && next().filter(piece -> !piece.row())
                        .filter(piece -> piece.label()
                                .map(after -> !after.kind().equals(label.kind())
                                                && !after.style().isNamed()
                                        || after.last() == 1)
                                .orElse(true))
                        .isPresent();
    }

    private boolean isHeading(Piece piece) {
        var words = piece.text();
        if (piece.torn() || words.length() > 60 || next().isEmpty() && piece.heading() == 0) {
            return false;
        }
        if (piece.heading() > 0) {
            return !Words.isOver(words);
        }
        if (announced()) {
            return false;
        }
        if (!Words.isHeading(words) && !Words.isKnownHeading(words)) {
            return isFree()
                    && Words.isQuestion(words)
                    && next().filter(after -> Words.isOver(after.text())).isPresent();
        }
        return Words.isTitle(words) && begins() || isHeadingHere(piece);
    }

    /** Whether a sentence before says that this is what follows. */
    private boolean announced() {
        var top = placing.top();
        return top != placing.root() && top.announces() && !top.isHeadingOnly();
    }

    /** Whether nothing that is open has a number. */
    private boolean isFree() {
        return placing.stack().stream().skip(1).allMatch(open -> open.label.isEmpty() || open.rank == 0);
    }

    /** Whether a list begins anew right here. */
    private boolean begins() {
        return next().flatMap(Piece::label).filter(label -> label.last() == 1).isPresent();
    }

    private boolean isHeadingHere(Piece piece) {
        boolean free = isFree();
        var after = next().orElse(piece);
        if (after.label().isPresent()) {
            var label = after.label().get();
            return label.last() == 1
                    && (placing.stack().size() > 1 || comesAgain(label))
                    && (free
                            || placing.stack().stream().anyMatch(open -> open.kind.equals(label.kind()))
                            || Words.isKnownHeading(piece.text()));
        }
        if (free) {
            return !after.row() && after.text().length() > piece.text().length();
        }
        return Words.isKnownHeading(piece.text()) && placing.top().depth > 1
                || headsElsewhere() && after.label().isEmpty() && Words.isOver(after.text());
    }

    /** Where others are without numbers too, and no list that is open goes on. */
    private boolean headsElsewhere() {
        return placing.root().children.stream().anyMatch(open -> open.kind.equals("HEADING"))
                && placing.stack().stream().noneMatch(this::continues);
    }

    /** What heads one list of several; the only one there is would be headed by the title. */
    private boolean comesAgain(Label label) {
        return pieces.stream()
                        .flatMap(piece -> piece.label().stream())
                        .filter(other -> other.last() == 1 && other.kind().equals(label.kind()))
                        .count()
                > 1;
    }

    private void headed(Piece piece) {
        var words = piece.text();
        boolean again = words.equals(title) && placing.top() == placing.root();
        var top = placing.top();
        if (again || top.rank == 0 && top.children.isEmpty() && Words.isTitle(words) && piece.heading() == 0) {
            piece.lines().forEach(line -> fates.put(line, Fate.HEADING));
            top.lines.addAll(piece.lines());
            top.heading = again || !top.heading.isEmpty() ? top.heading : words;
            return;
        }
        placing.closeTo(parentOfHeading(piece));
        boolean document = placing.top() == placing.root()
                && piece.heading() <= 1
                && Words.isTitle(words)
                && !placing.root().children.isEmpty()
                && begins();
        var node =
                placing.push(document ? placing.top().titled() : placing.top().headed(piece.heading()));
        node.heading = words;
        node.lines.addAll(piece.lines());
        piece.lines().forEach(line -> fates.put(line, Fate.HEADING));
    }

    private int parentOfHeading(Piece piece) {
        var stack = placing.stack();
        if (piece.heading() > 0) {
            int parent = 0;
            while (parent + 1 < stack.size()
                    && (stack.get(parent + 1).rank == 0
                            || stack.get(parent + 1).level > 0 && stack.get(parent + 1).level < piece.heading())) {
                parent++;
            }
            return parent;
        }
        int parent = 0;
        while (parent + 1 < stack.size()
                && (stack.get(parent + 1).rank < 15 && !leaves(piece, stack.get(parent + 1))
                        || continues(stack.get(parent + 1)))) {
            parent++;
        }
        return parent;
    }

    /** A regulation's title, or an annex, ends the one before. */
    private boolean leaves(Piece piece, Open open) {
        return open.rank == 0
                ? Words.isTitle(piece.text()) && begins() && !open.children.isEmpty()
                : Plain.of(piece.text()).matches("附则|附录|附件");
    }

    /** Whether the list this one is in goes on after the heading. */
    private boolean continues(Open open) {
        if (open.label.isEmpty()) {
            return false;
        }
        return ahead().filter(label -> label.kind().equals(open.kind))
                .findFirst()
                .filter(label -> label.last() == open.value + 1)
                .isPresent();
    }

    private void plain(Piece piece) {
        var top = placing.top();
        if (top == placing.root()) {
            paragraph(preamble(), piece);
            return;
        }
        boolean own = top.isHeadingOnly()
                || top.kind.equals("PARAGRAPH")
                        && !piece.torn()
                        && !Words.isLeadIn(top.paragraphs.getLast().text());
        if (!own) {
            paragraph(top, piece);
            return;
        }
        if (top.kind.equals("PARAGRAPH")) {
            placing.closeTo(placing.stack().size() - 2);
        }
        var node = placing.push(placing.top().plain());
        node.lines.addAll(piece.lines());
        paragraph(node, piece);
    }

    private Open preamble() {
        return placing.push(placing.root().plain());
    }

    private void paragraph(Open node, Piece piece) {
        boolean unreadable = Words.isUnreadable(piece.text());
        boolean marked = piece.torn() || unreadable;
        node.paragraphs.add(new Paragraph(piece.text(), piece.lines(), piece.page(), piece.row(), piece.torn()));
        node.lines.addAll(piece.lines().stream()
                .filter(line -> !node.lines.contains(line))
                .toList());
        if (piece.torn()) {
            node.marks.add(new Mark(
                    Mark.Kind.TORN,
                    piece.text().substring(0, Math.min(20, piece.text().length()))));
        }
        if (unreadable) {
            node.marks.add(new Mark(
                    Mark.Kind.UNREADABLE,
                    piece.text().substring(0, Math.min(20, piece.text().length()))));
        }
        piece.lines().forEach(line -> fates.merge(line, marked ? Fate.MARKED : Fate.CLAUSE, (old, now) -> now));
    }

    private Reading reading(List<Line> lines) {
        var nodes = lifted(placing.root().children.stream().map(Open::close).toList());
        if (nodes.isEmpty()) {
            throw new UnreadableFile(Why.NO_CLAUSES, "");
        }
        nodes.stream().flatMap(Node::walk).forEach(this::cut);
        dropped.forEach(part -> fates.putIfAbsent(part.line(), Fate.DROPPED));
        return new Reading(title, script(lines), lines, nodes, dropped, fates);
    }

    /** One heading above everything is a second line of the title. */
    private List<Node> lifted(List<Node> nodes) {
        var headed = nodes.stream().filter(node -> !node.children().isEmpty()).toList();
        if (headed.size() != 1
                || nodes.getLast() != headed.getFirst()
                || !headed.getFirst().number().isEmpty()
                || headed.getFirst().heading().isEmpty()
                || headed.getFirst().depth() != 1) {
            return nodes;
        }
        var top = headed.getFirst();
        title = (title + " " + top.heading()).strip();
        var lifted = new ArrayList<>(nodes.subList(0, nodes.size() - 1));
        var above = nodes.size() == 1 ? top.address() + "." : "";
        top.children().forEach(child -> lifted.add(lifted(child, above)));
        return lifted;
    }

    private static Node lifted(Node node, String above) {
        return new Node(
                node.address().substring(above.length()),
                node.depth() - 1,
                node.number(),
                node.heading(),
                node.paragraphs(),
                node.marks(),
                node.lines(),
                node.children().stream().map(child -> lifted(child, above)).toList());
    }

    private void cut(Node node) {
        if (node.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.CUT)) {
            node.paragraphs().getLast().lines().forEach(line -> fates.put(line, Fate.MARKED));
        }
    }

    private static Script script(List<Line> lines) {
        var text = lines.stream().map(Line::text).limit(400).reduce("", String::concat);
        if (Words.isLatin(text)) {
            return Script.LATIN;
        }
        var plain = Plain.of(text);
        long other = 0;
        for (int i = 0; i < text.length(); i++) {
            other += text.charAt(i) >= 0x4e00 && text.charAt(i) <= 0x9fff && text.charAt(i) != plain.charAt(i) ? 1 : 0;
        }
        return other * 20 > text.length() ? Script.TRADITIONAL : Script.SIMPLIFIED;
    }
}
