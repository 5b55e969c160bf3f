package org.guiju.sdk.decision;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The arithmetic behind an answer, worked out when somebody first reads it and kept from then on. It is a list like any other
 * and cannot be changed.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Explanation extends AbstractList<Basis.Step> {

    private final Supplier<List<Basis.Step>> working;
    private volatile List<Basis.Step> worked;

    private Explanation(Supplier<List<Basis.Step>> working) {
        this.working = working;
    }

    /** @param working gives the same steps whenever it is asked; it may be asked more than once */
    public static Explanation later(Supplier<List<Basis.Step>> working) {
        return new Explanation(working);
    }

    private List<Basis.Step> worked() {
        var known = worked;
        if (known == null) {
            known = List.copyOf(working.get());
            worked = known;
        }
        return known;
    }

    @Override
    public Basis.Step get(int index) {
        return worked().get(index);
    }

    @Override
    public int size() {
        return worked().size();
    }
}
