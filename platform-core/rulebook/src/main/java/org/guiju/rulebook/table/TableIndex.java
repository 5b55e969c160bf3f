package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guiju.rulebook.expression.Type;

/**
 * The rows of a table by pieces of its inputs: per input and piece a bit set of the rows whose cell lets the piece through.
 * Which rows apply is one look-up per input and an AND. Immutable and safe to share.
 */
public final class TableIndex {

    /** No row applies. */
    public static final int NONE = -1;

    /** More than one row applies. */
    public static final int SEVERAL = -2;

    private final List<Axis> axes;
    private final int rows;
    private final long[][][] bits;
    /** The first word that is not empty, and the one after the last, by input and piece. */
    private final int[][] from;

    private final int[][] to;

    private TableIndex(List<Axis> axes, int rows, long[][][] bits) {
        this.axes = axes;
        this.rows = rows;
        this.bits = bits;
        this.from = new int[bits.length][];
        this.to = new int[bits.length][];
        for (int axis = 0; axis < bits.length; axis++) {
            from[axis] = new int[bits[axis].length];
            to[axis] = new int[bits[axis].length];
            for (int piece = 0; piece < bits[axis].length; piece++) {
                bound(axis, piece);
            }
        }
    }

    private void bound(int axis, int piece) {
        var words = bits[axis][piece];
        int first = 0;
        int end = words.length;
        while (first < end && words[first] == 0) {
            first++;
        }
        while (end > first && words[end - 1] == 0) {
            end--;
        }
        from[axis][piece] = first;
        to[axis][piece] = end;
    }

    /**
     * @param types of the inputs
     * @param domains of the inputs
     * @param cells by row, then input
     */
    public static TableIndex of(List<Type> types, List<Domain> domains, List<List<Passes>> cells) {
        var axes = new ArrayList<Axis>();
        var bits = new long[types.size()][][];
        for (int input = 0; input < types.size(); input++) {
            int column = input;
            var passes = cells.stream().map(row -> row.get(column)).toList();
            var axis = Axis.of(types.get(input), domains.get(input), passes);
            axes.add(axis);
            bits[input] = byPiece(axis, passes);
        }
        return new TableIndex(List.copyOf(axes), cells.size(), bits);
    }

    private static long[][] byPiece(Axis axis, List<Passes> cells) {
        var byPiece = new long[axis.pieces()][(cells.size() + 63) / 64];
        Map<Passes, BitSet> known = new HashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            int word = row / 64;
            long bit = 1L << row;
            known.computeIfAbsent(cells.get(row), axis::pieces).stream().forEach(piece -> byPiece[piece][word] |= bit);
        }
        shareEqual(byPiece);
        return byPiece;
    }

    /** Neighbouring pieces often let the same rows through; they share one array. */
    private static void shareEqual(long[][] byPiece) {
        Map<Bits, long[]> shared = new HashMap<>();
        for (int piece = 0; piece < byPiece.length; piece++) {
            var words = byPiece[piece];
            byPiece[piece] = shared.computeIfAbsent(new Bits(words), same -> words);
        }
    }

    public int rows() {
        return rows;
    }

    public List<Axis> axes() {
        return axes;
    }

    long[] rowsAt(int axis, int piece) {
        return bits[axis][piece];
    }

    /** The first row that applies, or {@link #NONE}. */
    public int first(int... pieces) {
        int end = end(pieces);
        for (int word = start(pieces); word < end; word++) {
            long live = word(word, pieces);
            if (live != 0) {
                return word * 64 + Long.numberOfTrailingZeros(live);
            }
        }
        return NONE;
    }

    /** The one row that applies, {@link #NONE} or {@link #SEVERAL}. */
    public int only(int... pieces) {
        int end = end(pieces);
        int found = NONE;
        for (int word = start(pieces); word < end; word++) {
            long live = word(word, pieces);
            if (live != 0) {
                if (found != NONE || (live & live - 1) != 0) {
                    return SEVERAL;
                }
                found = word * 64 + Long.numberOfTrailingZeros(live);
            }
        }
        return found;
    }

    private int start(int[] pieces) {
        int start = 0;
        for (int axis = 0; axis < pieces.length; axis++) {
            start = Math.max(start, from[axis][pieces[axis]]);
        }
        return start;
    }

    private int end(int[] pieces) {
        int end = (rows + 63) / 64;
        for (int axis = 0; axis < pieces.length; axis++) {
            end = Math.min(end, to[axis][pieces[axis]]);
        }
        return end;
    }

    private long word(int word, int[] pieces) {
        long live = -1L;
        for (int axis = 0; axis < pieces.length; axis++) {
            live &= bits[axis][pieces[axis]][word];
        }
        return pieces.length == 0 ? all(word) : live;
    }

    private long all(int word) {
        int left = rows - word * 64;
        return left >= 64 ? -1L : (1L << left) - 1;
    }

    /** All rows that apply, from the top. */
    public IntStream all(int... pieces) {
        return live(pieces).rows();
    }

    Bits live(int... pieces) {
        var live = Bits.below(rows, rows);
        for (int axis = 0; axis < pieces.length; axis++) {
            live = live.and(bits[axis][pieces[axis]]);
        }
        return live;
    }

    /** The pieces that values of the inputs lie in. */
    public int[] pieces(List<?> values) {
        int[] pieces = new int[axes.size()];
        Arrays.setAll(pieces, axis -> axes.get(axis).piece(values.get(axis)));
        return pieces;
    }
}
