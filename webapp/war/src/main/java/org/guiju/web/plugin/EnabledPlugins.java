package org.guiju.web.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.guiju.platform.extension.EnabledHere;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.identity.SignedIn;

/** Whether the company of this request uses a plugin; asked of the database once per request and plugin. */
@RequestScoped
@EnabledHere
public class EnabledPlugins implements Predicate<String> {

    @Inject
    SignedIn signedIn;

    @Inject
    Regulations regulations;

    private final Map<String, Boolean> known = new HashMap<>();

    @Override
    @Transactional
    public boolean test(String pluginId) {
        return signedIn.tenantId()
                .map(tenant ->
                        known.computeIfAbsent(pluginId, plugin -> regulations.isEnabled(new TenantId(tenant), plugin)))
                .orElse(false);
    }
}
