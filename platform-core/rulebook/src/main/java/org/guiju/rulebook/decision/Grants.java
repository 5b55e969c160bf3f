package org.guiju.rulebook.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.decision.ControlCode;

/**
 * What people have granted for the act that is being decided: their agreement, waivers, rulings on what was open. Captured
 * with the facts, so that deciding stays a pure function.
 *
 * @param signed signatures to exactly this act, by the control that asked for them
 * @param waivers those in force for this act, the one to use first in front
 */
public record Grants(Directory directory, Map<ControlCode, Signed> signed, List<Waiver> waivers, List<Ruling> rulings) {

    public static final Grants NONE = new Grants(Directory.EVERYBODY, Map.of(), List.of(), List.of());

    public Grants {
        signed = Map.copyOf(signed);
        waivers = List.copyOf(waivers);
        rulings = List.copyOf(rulings);
    }

    /**
     * Signatures to exactly this act.
     *
     * @param completeUnder hash of the clause state that asked for them, once it has all it asks for
     * @param seats who signed, by step
     * @param material paths of the values that were signed
     */
    public record Signed(
            String approval, Optional<String> completeUnder, Map<String, String> seats, List<String> material) {

        public Signed {
            seats = Map.copyOf(seats);
            material = List.copyOf(material);
        }

        public List<String> by() {
            return seats.values().stream().distinct().sorted().toList();
        }
    }

    /** A waiver of one control, good only while its clause says what it said when it was granted. */
    public record Waiver(String id, ControlCode control, String clauseHash) {}

    /**
     * How somebody settled what a clause left open.
     *
     * @param clauseHash of the clause state that left it open
     * @param holds of clauses that contradict each other, which holds
     */
    public record Ruling(
            ControlCode control,
            String clauseHash,
            boolean passes,
            Optional<Holding> holds,
            String by,
            String reason) {}

    public Grants with(Directory known) {
        return new Grants(known, signed, waivers, rulings);
    }

    /** These and those; the directory stays. */
    public Grants and(Grants more) {
        var agreements = new HashMap<>(signed);
        agreements.putAll(more.signed);
        return new Grants(directory, agreements, joined(waivers, more.waivers), joined(rulings, more.rulings));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
