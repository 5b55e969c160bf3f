package org.guiju.rulebook.regulation;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.control.Place;
import org.guiju.rulebook.source.Problem;

/**
 * What came of reading a clause part of which is being rewritten.
 *
 * @param clause if nothing is wrong
 * @param problems each in the part that its {@code file} names, with line and column inside that part
 * @param places where expressions stand, each by the part that holds it
 */
public record Rewritten(Optional<Clause> clause, List<Problem> problems, List<Place> places) {

    public Rewritten {
        problems = List.copyOf(problems);
        places = List.copyOf(places);
    }

    /** What can be read and is expected at a part; several where the control is for several actions. */
    public List<Place> places(String part) {
        return places.stream()
                .filter(place -> place.text().at().file().equals(part))
                .toList();
    }
}
