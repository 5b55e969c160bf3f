package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.conflict.Conflict;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Puts a named person's word under a conflict of a draft: which of the two clauses holds where they meet. */
@ApplicationScoped
class SettleConflict implements PlatformHandler {

    private static final Texts UNKNOWN = new Texts(
            "草案里没有这个冲突，可能已经改好，回工作台看现状",
            "草案裡沒有這個衝突，可能已經改好，回工作台看現況",
            "The draft has no such conflict, it may have been corrected; look at the workbench again");
    private static final Texts VALUES =
            new Texts("两个结果只能取一个，选以哪一条为准", "兩個結果只能取一個，選以哪一條為準", "Only one of two results can hold: choose which");

    @Inject
    Drafts drafts;

    @Override
    public String type() {
        return "SettleConflict";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.containsKey("conflict")) {
            return List.of();
        }
        var conflict = conflict(tenant, values);
        if (conflict.isEmpty()) {
            return List.of(new FieldProblem("conflict", UNKNOWN));
        }
        return values.containsKey("holds") && !conflict.get().choices().contains(holds(values))
                ? List.of(new FieldProblem("holds", VALUES))
                : List.of();
    }

    private Optional<Conflict> conflict(TenantId tenant, Map<String, Object> values) {
        return DraftArgument.of(drafts, tenant, values).stream()
                .flatMap(row -> drafts.conflicts(tenant, drafts.read(tenant, row)).stream())
                .filter(conflict -> conflict.id().equals(values.get("conflict")))
                .findFirst();
    }

    private static Holds holds(Map<String, Object> values) {
        return switch (String.valueOf(values.get("holds"))) {
            case "one" -> Holds.THIS;
            case "other" -> Holds.OTHER;
            case String rest -> Holds.valueOf(rest.toUpperCase(Locale.ROOT));
        };
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var conflict = conflict(permitted.tenant(), values).orElseThrow();
        DraftArgument.of(drafts, permitted.tenant(), values)
                .orElseThrow()
                .approve(new DraftRow.Approval(
                        conflict.one().clause(),
                        Optional.of(conflict.id()),
                        Optional.of(holds(values)),
                        permitted.actor().employee(),
                        (String) values.get("reason"),
                        permitted.now()));
        return List.of();
    }
}
