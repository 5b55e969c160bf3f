package org.guiju.platform.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/**
 * What one viewer may see of a decision. Those who oversee see all; everybody else sees what concerns them: never another
 * person's consequences, and never who a rival is. Page, REST, export and dry run all render through it.
 */
public final class Redaction {

    private static final Set<String> OVERSEES =
            Set.of("unit_head", "company_leadership", "tenant_admin", "legal_approver", "hr", "finance");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String HIDDEN = "—";

    private final String viewer;
    private final boolean oversees;

    private Redaction(String viewer, boolean oversees) {
        this.viewer = viewer;
        this.oversees = oversees;
    }

    public static Redaction of(UUID viewer, Set<String> roles) {
        return new Redaction(viewer.toString(), roles.stream().anyMatch(OVERSEES::contains));
    }

    public Decision decision(Decision decision) {
        return oversees
                ? decision
                : new Decision(
                        decision.outcome(),
                        decision.findings().stream()
                                .filter(this::concerns)
                                .map(this::finding)
                                .toList());
    }

    private boolean concerns(ClauseFinding found) {
        return concerns(found.finding());
    }

    private boolean concerns(Finding finding) {
        return switch (finding) {
            case Finding.Proposes proposes -> proposes.person().equals(viewer);
            case Finding.Counts counts -> counts.person().equals(viewer);
            case Finding.Waived waived -> concerns(waived.would());
            case Finding.Yields yields -> concerns(yields.would());
            default -> true;
        };
    }

    private ClauseFinding finding(ClauseFinding found) {
        var finding =
                switch (found.finding()) {
                    case Finding.Determines determines ->
                        new Finding.Determines(determines.name(), value(determines.value()), determines.says());
                    case Finding.Allots allots -> covered(allots);
                    case Finding other -> other;
                };
        return new ClauseFinding(found.control(), finding, basis(found.basis()));
    }

    private Finding covered(Finding.Allots allots) {
        var shares = allots.shares().stream()
                .map(share -> new Finding.Share(value(share.id()).toString(), share.of()))
                .toList();
        return new Finding.Allots(allots.name(), shares, List.of(), allots.turn());
    }

    private Basis basis(Basis basis) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        basis.inputs().forEach((path, input) -> inputs.put(path, value(input)));
        var steps = basis.steps().stream()
                .map(step -> new Basis.Step(step.text(), value(step.value()), step.depth()))
                .toList();
        return new Basis(
                basis.revision(),
                basis.effectiveFrom(),
                basis.boundBy(),
                basis.boundAt(),
                basis.clauseHash(),
                basis.parameters(),
                inputs,
                steps);
    }

    /** Rows of records become their number; ids other than the viewer's are covered. */
    private Object value(Object value) {
        return switch (value) {
            case String text -> !text.equals(viewer) && ID.matcher(text).matches() ? HIDDEN : text;
            case Map<?, ?> row -> HIDDEN;
            case Collection<?> items ->
                items.stream().allMatch(Map.class::isInstance)
                        ? List.of(HIDDEN + " × " + items.size())
                        : items.stream().map(this::value).toList();
            case null, default -> value;
        };
    }
}
