package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.decision.ControlCode;

/** Reads what an overlay says about who comes first. */
final class RankingReader {

    private final Library library;
    private final ChangeCheck check;

    RankingReader(Library library, ChangeCheck check) {
        this.library = library;
        this.check = check;
    }

    Ranking read(Section section) {
        var outlets = section.choice("outlets", Ranking.Outlets.class);
        outlets.ifPresent(chosen -> check.refuseOnLaw(section.at("outlets")));
        var precedence = new ArrayList<Precedence>();
        for (var one : section.sections("precedence")) {
            precedence.addAll(precedence(one));
        }
        var locks = section.sections("locks").stream()
                .flatMap(one -> lock(one).stream())
                .toList();
        return new Ranking(outlets, precedence, locks);
    }

    private Optional<OutletLock> lock(Section section) {
        var name = section.requiredText("parameter");
        var parameter = check.parameter(name, section.at("parameter"));
        section.skip("fixed", "at_least", "at_most", "one_of");
        var bound = parameter.flatMap(found -> LockReader.bound(section, found, section.problems()));
        var because = section.texts("because");
        section.close();
        return bound.map(found -> new OutletLock(name, found, because));
    }

    private List<Precedence> precedence(Section section) {
        var control = section.requiredText("control");
        check.control(control, section.at("control"));
        var address = section.requiredText("against");
        var holds = section.requiredChoice("holds", Precedence.Holds.class);
        section.close();
        var against = against(section, address);
        return holds.isPresent() && !against.isEmpty()
                ? List.of(new Precedence(control, against.getFirst(), holds.get()))
                : List.of();
    }

    private List<ControlCode> against(Section section, String address) {
        try {
            var control = ControlCode.of(address);
            var there = library.clause(control.clause())
                    .filter(found -> !found.control(control.control()).isEmpty());
            if (there.isEmpty()) {
                section.problems().add(section.at("against"), Code.UNKNOWN, Thing.CONTROL, address);
            }
            return there.map(found -> List.of(control)).orElse(List.of());
        } catch (IllegalArgumentException wrong) {
            section.problems().add(section.at("against"), Code.WRONG_CODE, address);
            return List.of();
        }
    }
}
