package org.guiju.platform.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.guiju.platform.extension.PluginHost;
import org.guiju.rulebook.decision.Rules;
import org.guiju.sdk.decision.ClauseRule;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Parameters;

/** Finds a control's Java rule among the running plugins for the one call; keeps none of them. */
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

    @SuppressWarnings("unchecked")
    private static <A> Finding ask(ClauseRule<A> rule, Map<String, Object> values, Parameters parameters) {
        var action = ActionBinding.bind(rule.action(), (Map<String, Object>) values.get("action"));
        return rule.examine(action, values, parameters);
    }
}
