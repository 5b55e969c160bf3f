package org.guiju.platform.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.decision.Directory;
import org.guiju.sdk.decision.Agreement;

/** A directory that remembers what it was asked, so that it can answer the same years later. */
final class AskedDirectory implements Directory {

    private final Directory people;
    private final Map<String, List<String>> holders = new LinkedHashMap<>();
    private final Map<String, Optional<String>> names = new LinkedHashMap<>();

    AskedDirectory(Directory people) {
        this.people = people;
    }

    @Override
    public List<String> holders(String role, Agreement.Scope scope) {
        return holders.computeIfAbsent(KnownDirectory.key(role, scope), key -> people.holders(role, scope));
    }

    @Override
    public Optional<String> name(String employee) {
        return names.computeIfAbsent(employee, people::name);
    }

    Map<String, List<String>> holders() {
        return holders;
    }

    Map<String, Optional<String>> names() {
        return names;
    }
}
