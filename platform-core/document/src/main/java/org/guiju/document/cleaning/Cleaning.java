package org.guiju.document.cleaning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.document.Dropped;
import org.guiju.document.Line;

/** Looks at each line once for whether it is text. */
public final class Cleaning {

    private final List<Line> kept = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final Set<Integer> bridged = new HashSet<>();

    private Cleaning() {}

    public static Cleaned of(List<Line> lines) {
        var cleaning = new Cleaning();
        var furniture = Furniture.of(lines);
        var plain = lines.stream().map(line -> Plain.of(line.text())).toList();
        var surroundings = Surroundings.of(plain);
        boolean bridge = false;
        for (int i = 0; i < lines.size(); i++) {
            bridge = cleaning.take(lines.get(i), why(lines.get(i), plain.get(i), furniture, surroundings, i), bridge);
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

    private boolean take(Line line, Optional<Dropped.Why> why, boolean bridge) {
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
