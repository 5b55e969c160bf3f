package org.guiju.rulebook.compiled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.UndeterminedException;

/** Which reading stands where in the input vector of an expression. */
record Layout(List<Reading> readings, Dictionary dictionary) {

    Layout {
        readings = List.copyOf(readings);
    }

    /** Empty when something is missing or does not fit: then the interpreter has the word. */
    Optional<long[]> encode(Map<String, ?> values) {
        var vector = new long[readings.size()];
        var strangers = new Strangers(vector.length);
        try {
            for (int i = 0; i < vector.length; i++) {
                var value = readings.get(i).read(values);
                vector[i] = value instanceof String text
                        ? code(text, i, strangers)
                        : readings.get(i).shape().encode(value);
            }
            return Optional.of(vector);
        } catch (UndeterminedException | ArithmeticException unfit) {
            return Optional.empty();
        }
    }

    private long code(String text, int place, Strangers strangers) {
        int number = dictionary.number(text);
        return number == Dictionary.UNKNOWN ? strangers.number(text, place) : number;
    }

    /** Texts without a number: equal ones get the same one below zero, so that they compare. */
    private static final class Strangers {

        private final String[] texts;

        Strangers(int size) {
            this.texts = new String[size];
        }

        long number(String text, int place) {
            texts[place] = text;
            int first = 0;
            while (!text.equals(texts[first])) {
                first++;
            }
            return -1L - first;
        }
    }
}
