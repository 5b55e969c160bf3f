package org.guiju.platform.extension;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the class loaders of plugins that the collector has not taken yet, without holding any. */
final class LoaderCensus {

    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private final Map<Reference<?>, String> alive = new ConcurrentHashMap<>();

    void enter(String pluginId, ClassLoader loader) {
        alive.put(new PhantomReference<>(loader, collected), pluginId);
    }

    int alive(String pluginId) {
        for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
            alive.remove(gone);
        }
        return (int) alive.values().stream().filter(pluginId::equals).count();
    }
}
