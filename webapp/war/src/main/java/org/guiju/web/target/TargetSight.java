package org.guiju.web.target;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.target.TargetBoard;
import org.guiju.web.shell.Me;

/** Which targets somebody sees: those who oversee the tree below their unit, everybody else their own. */
public final class TargetSight {

    private static final Set<String> OVERSEE =
            Set.of("unit_head", "company_leadership", "tenant_admin", "hr", "finance");

    private TargetSight() {}

    public static List<TargetBoard.Row> of(Me me, List<TargetBoard.Row> rows) {
        return me.roles().stream().anyMatch(OVERSEE::contains)
                ? below(rows, me.unitPath().getLast())
                : rows.stream().filter(row -> isOf(row, me.employee())).toList();
    }

    private static boolean isOf(TargetBoard.Row row, UUID person) {
        return row.person().filter(found -> found.getId().equals(person)).isPresent();
    }

    private static List<TargetBoard.Row> below(List<TargetBoard.Row> rows, String unit) {
        for (var first = 0; first < rows.size(); first++) {
            var top = rows.get(first);
            if (top.unit().map(Unit::getCode).filter(unit::equals).isPresent()) {
                var last = first + 1;
                while (last < rows.size() && rows.get(last).depth() > top.depth()) {
                    last++;
                }
                return rows.subList(first, last);
            }
        }
        return List.of();
    }
}
