package org.guiju.platform.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.tenancy.TenantId;

/** How many clocks of the company still run: what would be cut off if a module were switched off now. */
@ApplicationScoped
class OpenWorkFacts implements FactSupplier {

    @Inject
    CompanyPlugins plugins;

    @Override
    public String code() {
        return "open-duties-of-plugin";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return Optional.ofNullable(arguments.get("plugin"))
                .map(plugin -> BigDecimal.valueOf(plugins.openDuties(tenant, plugin.toString())));
    }
}
