package org.guiju.rulebook.compiled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Expression;

/**
 * The code of the clauses that are asked often, for all companies together: equal clauses share theirs. The least used goes
 * when there is too much of it; its class is unloaded then.
 */
public final class Templates {

    /** How often a clause is interpreted before code is generated, unless said otherwise. */
    public static final int ASKS = 100;

    private static final int MOST = 4_096;
    private static final Templates SHARED = new Templates(MOST, ASKS);

    /** Clauses with equal content can still differ in the types of the fields they read. */
    private record Key(String hash, List<Expression> expressions) {}

    /** A clause that is interpreted until it has been asked often enough. */
    final class Entry {

        private final Recipe recipe;
        private int asked;
        private boolean used;
        private volatile Template template;

        private Entry(Recipe recipe) {
            this.recipe = recipe;
        }

        /** Empty while the clause is interpreted. Counting may miss some; it only has to get there. */
        Optional<Template> asked() {
            used = true;
            if (after < 0 || template == null && asked++ < after) {
                return Optional.empty();
            }
            return Optional.of(template == null ? generated() : template);
        }

        private synchronized Template generated() {
            if (template == null) {
                template = Template.of(recipe.expressions(), recipe.parameters());
            }
            return template;
        }
    }

    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final int most;
    private volatile int after;

    Templates(int most, int after) {
        this.most = most;
        this.after = after;
    }

    public static Templates shared() {
        return SHARED;
    }

    /** @param asks how often a clause is interpreted before code is generated; below zero none is used at all */
    public void generateAfter(int asks) {
        after = asks;
    }

    public synchronized int size() {
        return entries.size();
    }

    synchronized Entry entry(Recipe recipe) {
        var key = new Key(recipe.hash(), recipe.expressions());
        var known = entries.get(key);
        if (known == null) {
            makeRoom();
            known = new Entry(recipe);
            entries.put(key, known);
        }
        return known;
    }

    /** The oldest that has not been used since it was last passed over. */
    private void makeRoom() {
        while (entries.size() >= most) {
            var oldest = entries.entrySet().iterator().next();
            entries.remove(oldest.getKey());
            if (oldest.getValue().used) {
                oldest.getValue().used = false;
                entries.put(oldest.getKey(), oldest.getValue());
            }
        }
    }
}
