package org.guiju.web.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guiju.platform.founding.Founding;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Sets one demo company up: the company, its people, and their demo accounts. */
@ApplicationScoped
class DemoSetup {

    static final String PASSWORD = "guiju";
    private static final String ISSUER = "guiju";

    @Inject
    Founding founding;

    @Inject
    DemoAccess access;

    @Inject
    DemoActs acts;

    @Inject
    DemoTime time;

    @Inject
    RoutinePlayer player;

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    DataSource database;

    /** @param past what its people have done before */
    public void setUp(NewCompany wanted, Past past) {
        var known = access.known(wanted.code()).map(Company::id);
        var tenant = known.orElseGet(() -> founding.register(wanted));
        if (known.isEmpty()) {
            past.routine().ifPresent(routine -> time.begin(tenant, Duration.ofDays(routine.days())));
        }
        TenantContext.run(tenant.value(), () -> {
            var employees = founding.furnish(tenant, wanted);
            access.admit(tenant, ISSUER, employees);
            if (known.isEmpty() || time.isBehind(tenant)) {
                executor.execute(() -> live(tenant, wanted, past, employees));
            }
        });
        wanted.employees().forEach(employee -> account(employee.login()));
    }

    /** While the server goes on starting; people may be in already. */
    private void live(TenantId tenant, NewCompany wanted, Past past, Map<String, UUID> employees) {
        TenantContext.run(tenant.value(), () -> {
            var made = new HashMap<String, UUID>();
            past.first().ifPresent(file -> acts.carryOut(tenant, file, true, employees, made));
            past.routine().ifPresent(routine -> player.play(tenant, wanted, routine, employees));
            past.today()
                    .ifPresent(
                            file -> acts.carryOut(tenant, file, past.routine().isEmpty(), employees, made));
        });
    }

    private void account(String login) {
        try (var connection = database.getConnection();
                var put = connection.prepareStatement("select sec.put_account(?, ?)")) {
            put.setString(1, login);
            put.setString(2, PASSWORD);
            put.executeQuery().close();
        } catch (SQLException unavailable) {
            throw new IllegalStateException("No demo account for " + login, unavailable);
        }
    }
}
