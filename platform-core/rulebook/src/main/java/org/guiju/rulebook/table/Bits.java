package org.guiju.rulebook.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A set of rows, as words of 64. Immutable once it is handed out. */
record Bits(long[] words) {

    static Bits none(int rows) {
        return new Bits(new long[(rows + 63) / 64]);
    }

    static Bits below(int rows, int size) {
        var bits = none(size);
        for (int row = 0; row < rows; row++) {
            bits.words[row / 64] |= 1L << row;
        }
        return bits;
    }

    Bits and(long[] other) {
        var both = new long[words.length];
        for (int word = 0; word < both.length; word++) {
            both[word] = words[word] & other[word];
        }
        return new Bits(both);
    }

    boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The lowest row from one on, or -1. */
    int next(int from) {
        for (int word = from / 64; word < words.length; word++) {
            long rest = word == from / 64 ? words[word] & -1L << from : words[word];
            if (rest != 0) {
                return word * 64 + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    IntStream rows() {
        return IntStream.iterate(next(0), row -> row >= 0, row -> next(row + 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows().toArray());
    }
}
