package org.guiju.platform.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** The backtest that an action names in its field {@code backtest}. */
final class Named {

    private Named() {}

    static Optional<Backtest> in(Backtests backtests, TenantId tenant, Map<String, Object> values) {
        return Ids.read(values.get("backtest")).flatMap(id -> backtests.backtest(tenant, id));
    }

    static List<FieldProblem> problems(Optional<Backtest> found, Predicate<Backtest> fits, Texts says) {
        if (!found.isPresent()) {
            return List.of(new FieldProblem(
                    "backtest",
                    new Texts(
                            "这次回测已经删除，从“回测”页面里选",
                            "這次回測已刪除，請從「回測」頁面選",
                            "This backtest is gone; choose one on the page Backtests")));
        }
        return found.filter(fits).isPresent() ? List.of() : List.of(new FieldProblem("backtest", says));
    }
}
