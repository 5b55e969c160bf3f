package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guiju.platform.extension.PluginHost;
import org.guiju.rulebook.decision.Rules;
import org.guiju.sdk.decision.ClauseFunction;
import org.guiju.sdk.decision.ClauseRule;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;

/** Finds a control's Java rule, or a function, among the running plugins for the one call; keeps none of them. */
@ApplicationScoped
class PluginRules implements Rules {

    @Inject
    PluginHost plugins;

    @Override
    public Finding examine(ControlCode control, Map<String, Object> values, Parameters parameters) {
        for (var rule : plugins.extensions(ClauseRule.class)) {
            if (control.equals(rule.control())) {
                return ask(rule, values, parameters);
            }
        }
        throw new IllegalStateException("No rule is loaded for " + control);
    }

    @Override
    public Optional<Function<List<Object>, Object>> function(String name) {
        for (var function : plugins.extensions(ClauseFunction.class)) {
            if (function.name().equals(name)) {
                return Optional.of(function::apply);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <A> Finding ask(ClauseRule<A> rule, Map<String, Object> values, Parameters parameters) {
        var action = ActionBinding.bind(rule.action(), (Map<String, Object>) values.get("action"));
        return rule.examine(action, values, parameters);
    }
}
