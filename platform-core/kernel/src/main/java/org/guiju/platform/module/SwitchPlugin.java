package org.guiju.platform.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Switches a running plugin on or off for the company; what it recorded stays. */
@ApplicationScoped
class SwitchPlugin implements PlatformHandler {

    @Inject
    PluginHost plugins;

    @Inject
    CompanyPlugins companyPlugins;

    @Override
    public String type() {
        return "SwitchPlugin";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var plugin = values.get("plugin");
        if (plugin == null || plugins.running().contains(plugin.toString())) {
            return List.of();
        }
        var known = String.join(", ", plugins.running());
        return List.of(new FieldProblem(
                "plugin",
                new Texts(
                        "没有在运行的模块 " + plugin + "，可用的有：" + known,
                        "沒有在執行的模組 " + plugin + "，可用的有：" + known,
                        "No running module " + plugin + "; available are: " + known)));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        companyPlugins.enable(permitted.tenant(), (String) permitted.values().get("plugin"), (Boolean)
                permitted.values().get("enabled"));
        return List.of();
    }
}
