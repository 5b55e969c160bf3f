package org.guiju.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;
import org.guiju.platform.tenancy.Companies;
import org.guiju.web.shell.Me;

/** Lets the demo's administrator see what a day later brings. */
@Named
@RequestScoped
public class DemoClock {

    private static final Set<String> PROFILES = Set.of("demo", "test");

    @Inject
    private Companies companies;

    @Inject
    private DemoTime time;

    @Inject
    private Me me;

    public boolean isMovable() {
        return PROFILES.contains(String.valueOf(System.getenv("GUIJU_PROFILE")))
                && me.roles().contains("tenant_admin");
    }

    /** Whether the company is still living through its past, and what is seen is not today's. */
    @Transactional
    public boolean isBehind() {
        return Profile.current() == Profile.DEMO && me.isEmployed() && time.isBehind(me.tenant());
    }

    @Transactional
    public String nextDay() {
        if (isMovable() && !isBehind()) {
            companies.advance(me.tenant(), Duration.ofDays(1));
        }
        return "/home.xhtml?faces-redirect=true";
    }
}
