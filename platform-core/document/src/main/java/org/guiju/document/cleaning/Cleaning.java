package org.guiju.document.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.document.Dropped;
import org.guiju.document.Line;

/** Looks at each line once for whether it is text. */
public final class Cleaning {

    private static final double FULL = 0.9;
    private static final int REST = 8;
    private static final Pattern BEGINS = Pattern.compile("[第(（\\[0-9０-９一二三四五六七八九十①-⑳]");
    private static final Pattern ENDS = Pattern.compile(".*[。！!…]");

    private final List<Line> kept = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final Set<Integer> bridged = new HashSet<>();
    private Line before;

    private Cleaning() {}

    public static Cleaned of(List<Line> lines) {
        var cleaning = new Cleaning();
        var furniture = Furniture.of(lines);
        var plain = lines.stream().map(line -> Plain.of(line.text())).toList();
        var surroundings = Surroundings.of(plain);
        boolean bridge = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var why = why(line, plain.get(i), furniture, surroundings, i);
            bridge = cleaning.take(line, why.or(() -> cleaning.goesOn(line)), bridge);
        }
        return new Cleaned(lines, cleaning.kept, cleaning.dropped, cleaning.bridged);
    }

    private static Optional<Dropped.Why> why(
            Line line,
            String plain,
            Map<Integer, Dropped.Why> furniture,
            Map<Integer, Dropped.Why> surroundings,
            int index) {
        return line.surroundings()
                .or(() -> Optional.ofNullable(furniture.get(line.number())))
                .or(() -> Optional.ofNullable(surroundings.get(index)))
                .or(() -> Garble.isAll(plain) ? Optional.of(Dropped.Why.GARBLED) : Optional.empty());
    }

    /** The last few signs of a notice that was wrapped. */
    private Optional<Dropped.Why> goesOn(Line line) {
        return Optional.ofNullable(before)
                .filter(above -> above.shape() == Line.Shape.WRAPPED && above.fill() >= FULL && !line.gap())
                .filter(above -> above.page() == line.page() && isRest(line.text()))
                .filter(above -> !dropped.isEmpty() && dropped.getLast().line() == above.number())
                .map(above -> dropped.getLast().why())
                .filter(why -> why == Dropped.Why.WEB_PAGE || why == Dropped.Why.GARBLED);
    }

    private static boolean isRest(String words) {
        return !BEGINS.matcher(words).lookingAt()
                && (words.length() <= REST || ENDS.matcher(words).matches());
    }

    private boolean take(Line line, Optional<Dropped.Why> why, boolean bridge) {
        before = line;
        if (why.isPresent()) {
            dropped.add(new Dropped(line.number(), line.page(), line.text(), why.get()));
            return true;
        }
        var words = line.text();
        for (var garbled : Garble.parts(words)) {
            words = words.replace(garbled, "");
            dropped.add(new Dropped(line.number(), line.page(), garbled, Dropped.Why.GARBLED));
        }
        if (words.isBlank()) {
            return true;
        }
        kept.add(line.saying(words.strip()));
        if (bridge) {
            bridged.add(line.number());
        }
        return false;
    }
}
