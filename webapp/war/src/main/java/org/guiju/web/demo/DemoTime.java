package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** A demo company's clock, which begins behind the server's and goes on until it has reached it. */
@ApplicationScoped
class DemoTime {

    @Inject
    Companies companies;

    @Transactional
    public void begin(TenantId tenant, Duration behind) {
        companies.setBack(tenant, behind);
    }

    @Transactional
    public Instant now(TenantId tenant) {
        return companies.now(tenant);
    }

    @Transactional
    public ZoneId zone(TenantId tenant) {
        return companies.company(tenant).zone();
    }

    /** Goes on to then; stays where it is when that is past. */
    @Transactional
    public void reach(TenantId tenant, Instant then) {
        var left = Duration.between(companies.now(tenant), then);
        if (left.isPositive()) {
            companies.advance(tenant, left);
        }
    }

    /** Whether it has days to live through before it is where we are. */
    @Transactional
    public boolean isBehind(TenantId tenant) {
        return companies.now(tenant).isBefore(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Transactional
    public void arrive(TenantId tenant) {
        reach(tenant, Instant.now());
    }
}
