package org.guiju.rulebook.table;

import java.util.BitSet;
import java.util.List;
import org.guiju.rulebook.expression.Type;

/** One input, cut into pieces so that no cell of its column tells two values of a piece apart. */
public sealed interface Axis permits Line, Codes {

    /** @param cells all cells of the column */
    static Axis of(Type declared, Domain domain, List<Passes> cells) {
        var type = declared instanceof Type.Optional(Type of) ? of : declared;
        boolean optional = declared instanceof Type.Optional;
        return Measure.measures(type)
                ? new Line(type, optional, domain, cells)
                : new Codes(type, optional, domain, cells);
    }

    int pieces();

    /** The piece a value lies in; an absent one is {@link java.util.Optional#empty()}. */
    int piece(Object value);

    /** The pieces a cell lets through. */
    BitSet pieces(Passes cell);

    /** The pieces that hold a value of the declared domain. */
    BitSet domain();

    /** A value of the domain in a piece of the domain. */
    Object sample(int piece);

    /** A cell that lets through exactly those of these pieces that are in the domain. */
    String tests(BitSet pieces);
}
