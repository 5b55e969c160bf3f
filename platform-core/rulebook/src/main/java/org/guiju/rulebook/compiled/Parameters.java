package org.guiju.rulebook.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Slot;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.expression.UndeterminedException;

/** The parameters of a clause that stand in a vector. Texts and lists are read with the inputs instead. */
final class Parameters {

    private static final int MOST = Long.SIZE;

    private final List<Slot> slots = new ArrayList<>();
    private final Map<Slot, Integer> places = new HashMap<>();
    private final Dictionary dictionary;

    Parameters(Map<String, Type> types, Dictionary dictionary) {
        this.dictionary = dictionary;
        types.forEach((name, type) -> {
            if (Shape.of(type).isPresent() && !(type instanceof Type.Text) && slots.size() < MOST) {
                var slot = new Slot(name, List.of(new Slot.Part(name, type)));
                places.put(slot, slots.size());
                slots.add(slot);
            }
        });
    }

    Optional<Integer> place(Slot slot) {
        return Optional.ofNullable(places.get(slot));
    }

    Vector resolve(Map<String, ?> values) {
        var vector = new long[slots.size()];
        long unfit = 0;
        for (int i = 0; i < vector.length; i++) {
            try {
                vector[i] = encoded(slots.get(i), values);
            } catch (UndeterminedException | ArithmeticException leftToInterpreter) {
                unfit |= 1L << i;
            }
        }
        return new Vector(vector, unfit);
    }

    private long encoded(Slot slot, Map<String, ?> values) {
        var value = slot.read(values);
        return value instanceof String code
                ? dictionary.number(code)
                : Shape.of(slot.declared()).orElseThrow().encode(value);
    }
}
