package org.guiju.web.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.guiju.platform.founding.Founding;
import org.guiju.platform.founding.NewCompany;
import org.guiju.platform.tenancy.Company;
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

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    DataSource database;

    public void setUp(NewCompany wanted) {
        var tenant = access.known(wanted.code()).map(Company::id).orElseGet(() -> founding.register(wanted));
        TenantContext.run(tenant.value(), () -> {
            var employees = founding.furnish(tenant, wanted);
            access.admit(tenant, ISSUER, employees);
        });
        wanted.employees().forEach(employee -> account(employee.login()));
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
