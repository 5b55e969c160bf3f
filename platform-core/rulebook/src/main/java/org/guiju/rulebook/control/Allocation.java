package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * Who of several gets it: those who may are put in order by criteria, the first take their shares, the others' claims are
 * kept. A roster is an allocation among colleagues by their last turn.
 *
 * @param determines name of who gets it: one id, or a list of ids where there are several shares
 * @param each name of a candidate inside the expressions; it has an {@code id}
 * @param among path of a list fact of candidates
 * @param eligible which of them may get it; absent means all
 * @param rank criteria, the first decides, the next among equals
 * @param shares of those who get it, largest first; one of 100 % for a thing that cannot be shared
 * @param turn whether getting it uses the candidate's turn; absent where there are no turns
 */
public record Allocation(
        String determines,
        String each,
        String among,
        Optional<Expression> eligible,
        List<Criterion> rank,
        List<Expression> shares,
        Choice<Ties> ties,
        Choice<Nobody> nobody,
        Optional<Expression> turn)
        implements Kind {

    public Allocation {
        rank = List.copyOf(rank);
        shares = List.copyOf(shares);
    }

    /**
     * @param by number, instant, date or money of a candidate
     * @param absent where one without a value comes; for optional values only
     */
    public record Criterion(Texts label, Expression by, First first, Optional<Choice<Absent>> absent) {

        private Stream<Expression> expressions() {
            return Stream.concat(Stream.of(by), absent.stream().flatMap(Choice::expressions));
        }
    }

    public enum First {
        SMALLEST,
        LARGEST
    }

    public enum Absent {
        FIRST,
        LAST
    }

    /** What becomes of equals. */
    public enum Ties {
        PENDS,
        AS_LISTED
    }

    /** What becomes of the action when nobody may get it. */
    public enum Nobody {
        PENDS,
        REFUSES,
        NONE
    }

    @Override
    public Stream<Expression> expressions() {
        return Stream.of(
                        eligible.stream(),
                        rank.stream().flatMap(Criterion::expressions),
                        shares.stream(),
                        turn.stream(),
                        ties.expressions(),
                        nobody.expressions())
                .flatMap(each -> each);
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("allocation");
        facets.put("determines", determines);
        facets.put("among", each + ": " + among);
        facets.put("eligible", eligible);
        for (var i = 0; i < rank.size(); i++) {
            var key = "rank." + (i + 1);
            facets.put(key, rank.get(i).by());
            facets.put(key + ".label", rank.get(i).label());
            facets.put(key + ".first", rank.get(i).first());
            rank.get(i).absent().ifPresent(absent -> facets.put(key + ".absent", absent));
        }
        for (var i = 0; i < shares.size(); i++) {
            facets.put("shares." + (i + 1), shares.get(i));
        }
        facets.put("ties", ties);
        facets.put("nobody", nobody);
        facets.put("turn", turn);
    }
}
