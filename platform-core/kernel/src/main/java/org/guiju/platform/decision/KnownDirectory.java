package org.guiju.platform.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guiju.rulebook.decision.Directory;
import org.guiju.sdk.decision.Agreement;

/** Who held which role and what people were called as far as a decision had asked; what it had not is missed. */
final class KnownDirectory implements Directory {

    private final Map<String, Object> holders;
    private final Map<String, Object> names;
    private final Set<String> missed = new TreeSet<>();

    KnownDirectory(Map<String, Object> holders, Map<String, Object> names) {
        this.holders = holders;
        this.names = names;
    }

    static String key(String role, Agreement.Scope scope) {
        return role + "/" + scope;
    }

    @Override
    public List<String> holders(String role, Agreement.Scope scope) {
        var key = key(role, scope);
        if (!holders.containsKey(key)) {
            missed.add(role);
            return List.of();
        }
        return ((List<?>) holders.get(key)).stream().map(String::valueOf).toList();
    }

    @Override
    public Optional<String> name(String employee) {
        return Optional.ofNullable((String) names.get(employee));
    }

    /** Roles whose holders of that day nobody wrote down. */
    Set<String> missed() {
        return missed;
    }
}
