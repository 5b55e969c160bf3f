package org.guiju.platform.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.rulebook.control.Quota;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Finding;

/** A target was looked at: whoever has it and whoever set it are told when it lags behind, and how it ended. */
@ApplicationScoped
class ReviewTarget implements PlatformHandler {

    @Override
    public String type() {
        return Quota.REVIEW;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        Set<String> told = new LinkedHashSet<>();
        ((List<?>) permitted.values().getOrDefault("people", List.of())).forEach(id -> told.add(id.toString()));
        told.add(permitted.actor().employee().toString());
        return permitted.decision().findings().stream()
                .map(found -> found.finding())
                .flatMap(finding -> says(finding).stream())
                .<Effect>map(says -> new Effect.Notify(List.copyOf(told), says, Optional.empty()))
                .toList();
    }

    private static Optional<Texts> says(Finding finding) {
        return switch (finding) {
            case Finding.Warns warns ->
                Optional.of(new Texts(
                        "目标落后：" + warns.says().zhHans(),
                        "目標落後：" + warns.says().zhHant(),
                        "Behind target: " + warns.says().en()));
            case Finding.Determines determines
            when determines.name().equals("attainment") ->
                Optional.of(new Texts(
                        "一期目标结束：" + determines.says().zhHans(),
                        "一期目標結束：" + determines.says().zhHant(),
                        "A target period has ended: " + determines.says().en()));
            default -> Optional.empty();
        };
    }
}
