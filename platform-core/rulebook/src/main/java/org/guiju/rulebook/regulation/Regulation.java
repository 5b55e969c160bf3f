package org.guiju.rulebook.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * A regulation (制度) as a plugin ships it.
 *
 * @param layer {@link Layer#LAW} for a jurisdiction pack, {@link Layer#TEMPLATE} for an industry's template
 * @param language tag of the authoritative text: zh-Hans, zh-Hant or en
 * @param supervisor whose post supervises it, where that is said
 * @param locks what this regulation's layer locks, in itself or in others
 */
public record Regulation(
        String code,
        String plugin,
        Texts title,
        Layer layer,
        String language,
        List<Chapter> chapters,
        Map<ClauseCode, Clause> clauses,
        Optional<Supervisor> supervisor,
        List<Lock> locks) {

    public Regulation {
        chapters = List.copyOf(chapters);
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        locks = List.copyOf(locks);
    }

    /**
     * The post that supervises a regulation.
     *
     * @param over kinds of unit each of which needs somebody in the post, there or above; empty means the company
     */
    public record Supervisor(String role, List<String> over) {
        public Supervisor {
            over = List.copyOf(over);
        }
    }

    /** A numbered group; {@code clauses} in reading order. */
    public record Chapter(String number, Texts title, List<ClauseCode> clauses) {}

    public Optional<Clause> clause(ClauseCode code) {
        return Optional.ofNullable(clauses.get(code));
    }
}
