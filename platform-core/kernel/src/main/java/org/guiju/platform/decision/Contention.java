package org.guiju.platform.decision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.TreeSet;
import org.guiju.platform.Repository;
import org.guiju.platform.regulation.RulebookStates;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.Library;

/**
 * Lets one action at a time touch what it declares in contention, so that two rivals cannot both be permitted. Locks end
 * with the transaction and are taken in one order by all.
 */
@Repository
class Contention {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    RulebookStates states;

    public void lock(Matter matter) {
        var keys = new TreeSet<String>();
        matter.subject().ifPresent(record -> keys.add("record=" + record.id()));
        for (var path : matter.type().contention()) {
            var name = path.substring(path.lastIndexOf('.') + 1);
            Values.at(matter.values(), path).ifPresent(value -> add(keys, name, value));
        }
        var tenant = matter.actor().tenant().value();
        keys.forEach(key -> entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, tenant + "/" + key)
                .getSingleResult());
        if (matter.type().plugin().equals(Library.PLATFORM)) {
            // What a rival has published while this one waited has to be seen by those that publish.
            states.forget(matter.actor().tenant());
        }
    }

    /** By the last name of the path, so that {@code action.phone} and {@code record.phone} exclude each other. */
    private static void add(TreeSet<String> keys, String name, Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> keys.add(name + "=" + item));
        } else {
            keys.add(name + "=" + value);
        }
    }
}
