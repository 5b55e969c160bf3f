package org.guiju.rulebook.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a condition holds: in any of these cases, and in no other.
 *
 * @param complete whether the cases are all told apart; else the one case there is says nothing
 */
public record Circumstances(List<Case> cases, boolean complete) {

    private static final int MOST = 256;

    static final Circumstances ALWAYS = new Circumstances(List.of(new Case(Map.of())), true);
    static final Circumstances NEVER = new Circumstances(List.of(), true);
    private static final Circumstances UNSAID = new Circumstances(List.of(new Case(Map.of())), false);

    public Circumstances {
        cases = List.copyOf(cases);
    }

    /**
     * Terms that have such values, all at once.
     *
     * @param terms by what they read and do: equal keys are the same term, in whichever expression
     */
    public record Case(Map<String, Restriction> terms) {

        public Case {
            terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        }

        /** Nothing when a term would need values that exclude each other. */
        Optional<Case> and(Case other) {
            var all = new TreeMap<>(terms);
            for (var term : other.terms.entrySet()) {
                var both =
                        all.containsKey(term.getKey()) ? all.get(term.getKey()).and(term.getValue()) : term.getValue();
                if (both.admitted().nothing()) {
                    return Optional.empty();
                }
                all.put(term.getKey(), both);
            }
            return Optional.of(new Case(all));
        }
    }

    /**
     * What a term has to be.
     *
     * @param path where it is an input; absent where it has to be worked out from inputs
     */
    public record Restriction(Optional<String> path, Type type, Admitted admitted) {

        Restriction and(Restriction other) {
            return new Restriction(path, type, new Sets(type).both(admitted, other.admitted));
        }

        Restriction not() {
            return new Restriction(path, type, new Sets(type).others(admitted));
        }
    }

    /** When both hold. */
    public Circumstances and(Circumstances other) {
        var both = new ArrayList<Case>();
        for (var one : cases) {
            for (var another : other.cases) {
                one.and(another).ifPresent(both::add);
            }
        }
        return of(both, complete && other.complete);
    }

    /** When at least one holds. */
    Circumstances or(Circumstances other) {
        var either = new ArrayList<>(cases);
        either.addAll(other.cases);
        return of(either.stream().distinct().toList(), complete && other.complete);
    }

    private static Circumstances of(List<Case> cases, boolean complete) {
        return cases.size() > MOST ? UNSAID : new Circumstances(cases, complete);
    }
}
