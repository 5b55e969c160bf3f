package org.guiju.web.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    DataSource database;

    /** @param past what its people have done already, once it is there */
    public void setUp(NewCompany wanted, Optional<Path> past) {
        var known = access.known(wanted.code()).map(Company::id);
        var tenant = known.orElseGet(() -> founding.register(wanted));
        TenantContext.run(tenant.value(), () -> {
            var employees = founding.furnish(tenant, wanted);
            access.admit(tenant, ISSUER, employees);
            past.filter(file -> known.isEmpty())
                    .ifPresent(file -> executor.execute(() -> carryOut(tenant, file, employees)));
        });
        wanted.employees().forEach(employee -> account(employee.login()));
    }

    /** While the server goes on starting; people may be in already. */
    private void carryOut(TenantId tenant, Path file, Map<String, UUID> employees) {
        TenantContext.run(tenant.value(), () -> acts.carryOut(tenant, file, employees));
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
