package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.Terms;

/** Reads {@code kind: cadence}. */
final class CadenceReader {

    /** The platform's action that a cadence is asked on. */
    private static final String ACTION = "OpenPeriod";

    private enum Each {
        UNIT,
        PERSON,
        RECORD,
        COMPANY
    }

    private CadenceReader() {}

    static Optional<Cadence> read(KindSource source) {
        var section = source.section();
        checkAction(source);
        var title = section.texts("title");
        source.checkSays("title", "due");
        source.checkSays("says", "due");
        var atLeast = source.expressions().required("at_least", Type.integer());
        var per = section.requiredChoice("per", Period.class);
        var each = section.requiredChoice("each", Each.class);
        var of = section.textList("of");
        var states = section.textList("states");
        var owner = owner(section, each);
        section.required("counts");
        var counts = source.actions("counts");
        var first = source.choice("first_period", Cadence.First.class);
        if (each.filter(Each.RECORD::equals).isPresent() && of.size() != 1) {
            section.problems().add(section.at("of"), Code.EXPECTED_VALUE);
        }
        if (atLeast.isEmpty() || per.isEmpty() || each.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Cadence(
                title, atLeast.get(), per.get(), scope(each.get()), of, states, owner, counts, first.get()));
    }

    static void checkAction(KindSource source) {
        if (!isPeriod(source)) {
            source.problems()
                    .add(
                            source.section().at("on"),
                            Code.WRONG_NAME,
                            source.action().code());
        }
    }

    /** Whether it is asked when a period begins. */
    static boolean isPeriod(KindSource source) {
        return source.action().code().equals(ACTION);
    }

    /** A person owes for themself; of everything else it has to be said who answers. */
    private static Optional<Terms.Owner> owner(Section section, Optional<Each> each) {
        if (each.filter(Each.PERSON::equals).isPresent()) {
            section.notHere("each", "owner");
            return Optional.empty();
        }
        section.required("owner");
        return owner(section);
    }

    static Optional<Terms.Owner> owner(Section section) {
        return section.section("owner").flatMap(owner -> {
            var role = owner.requiredName("role", Section.NAME);
            var unit = owner.requiredChoice("unit", Terms.Where.class);
            owner.close();
            return unit.map(where -> new Terms.Owner(role, where));
        });
    }

    private static Terms.Scope scope(Each each) {
        return switch (each) {
            case UNIT -> Terms.Scope.UNIT;
            case PERSON -> Terms.Scope.PERSON;
            case RECORD -> Terms.Scope.RECORD;
            case COMPANY -> Terms.Scope.COMPANY;
        };
    }
}
