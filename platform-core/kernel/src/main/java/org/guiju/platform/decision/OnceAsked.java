package org.guiju.platform.decision;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Facts of which some are found out only when a clause reads them, or when all are put on the docket. */
final class OnceAsked extends AbstractMap<String, Object> {

    private final Map<String, Object> known;
    private final Map<String, Supplier<Object>> others;

    OnceAsked(Map<String, Object> known, Map<String, Supplier<Object>> others) {
        this.known = known;
        this.others = others;
    }

    @Override
    public Object get(Object name) {
        if (!known.containsKey(name) && others.containsKey(name)) {
            known.put((String) name, others.get(name).get());
        }
        return known.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return known.containsKey(name) || others.containsKey(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        others.keySet().forEach(this::get);
        return known.entrySet();
    }
}
