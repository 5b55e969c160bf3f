package org.guiju.rulebook.control;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.guiju.rulebook.expression.Scope;

/** Reads {@code kind: prohibition}. */
final class ProhibitionReader {

    private ProhibitionReader() {}

    static Optional<Prohibition> read(KindSource source) {
        var section = source.section();
        var severity = section.requiredChoice("severity", Prohibition.Severity.class);
        var recorded = section.flag("record_attempt", false);
        if (!recorded) {
            section.notHere("record_attempt: false", "attempt");
        }
        var parameters = new LinkedHashMap<>(source.scope().names());
        parameters.keySet().removeAll(source.action().scope().names().keySet());
        var attempt = new PartsReader(source.scope(), Scope.of(parameters), source.known(), source.places())
                .read(section, "attempt");
        source.checkSays("says");
        return severity.map(found -> new Prohibition(found, recorded, attempt));
    }
}
