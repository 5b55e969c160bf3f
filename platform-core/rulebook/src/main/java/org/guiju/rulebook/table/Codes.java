package org.guiju.rulebook.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.rulebook.expression.Type;

/** An input without order: codes, texts, yes or no. One piece per known value, one for all others, the last for absence. */
public final class Codes implements Axis {

    private static final String OTHER = "…";

    private final List<Object> values;
    private final Map<Object, Integer> places = new HashMap<>();
    private final boolean open;
    private final boolean optional;
    private final BitSet domain = new BitSet();

    Codes(Type type, boolean optional, Domain declared, List<Passes> cells) {
        this.optional = optional;
        var known = new LinkedHashSet<Object>();
        switch (type) {
            case Type.Bool bool -> known.addAll(List.of(true, false));
            case Type.Enumeration(var codes) -> known.addAll(codes);
            default -> {}
        }
        this.open = known.isEmpty();
        boolean closed = !open || !declared.allowed().isEmpty();
        known.addAll(declared.allowed());
        cells.stream()
                .flatMap(Passes::ends)
                .sorted(Comparator.comparing(Object::toString))
                .forEach(known::add);
        this.values = new ArrayList<>(known);
        values.forEach(value -> places.put(value, places.size()));
        markDomain(declared, closed);
    }

    private void markDomain(Domain declared, boolean closed) {
        if (declared.allowed().isEmpty()) {
            domain.set(0, values.size());
        }
        declared.allowed().forEach(value -> domain.set(places.get(value)));
        domain.set(values.size(), open && !closed);
        domain.set(pieces() - 1, optional || domain.get(pieces() - 1));
    }

    /** The known values; the place of each in this list is its piece. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    @Override
    public int pieces() {
        return values.size() + 1 + (optional ? 1 : 0);
    }

    @Override
    public int piece(Object value) {
        return value instanceof Optional ? pieces() - 1 : places.getOrDefault(value, values.size());
    }

    @Override
    public BitSet pieces(Passes cell) {
        var passing = new BitSet();
        cell.ends().forEach(value -> passing.set(piece(value)));
        if (cell.except()) {
            passing.flip(0, values.size() + 1);
        }
        passing.set(pieces() - 1, optional ? cell.absent() : passing.get(pieces() - 1));
        return passing;
    }

    @Override
    public BitSet domain() {
        return (BitSet) domain.clone();
    }

    @Override
    public Object sample(int piece) {
        if (optional && piece == pieces() - 1) {
            return Optional.empty();
        }
        return piece < values.size() ? values.get(piece) : OTHER;
    }

    @Override
    public String tests(BitSet all) {
        var pieces = domain();
        pieces.and(all);
        if (pieces.equals(domain)) {
            return "-";
        }
        if (!pieces.get(values.size())) {
            var named = list(pieces);
            boolean absent = optional && pieces.get(pieces() - 1);
            return named.isEmpty() ? "null" : absent ? named + ", null" : named;
        }
        var rest = domain();
        rest.andNot(pieces);
        return "not(" + list(rest) + ")";
    }

    private String list(BitSet pieces) {
        return pieces.stream()
                .filter(piece -> piece < values.size())
                .mapToObj(piece -> Shown.literal(values.get(piece)))
                .collect(Collectors.joining(", "));
    }
}
