package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.guiju.tenancy.binding.TenantContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server: which company the database sees on connections of the real pool. */
@ExtendWith(ArquillianExtension.class)
class TenantBindingIT {

    private static final UUID NORTH = UUID.fromString("01939c3e-0000-7000-8000-0000000000a1");
    private static final UUID SOUTH = UUID.fromString("01939c3e-0000-7000-8000-0000000000a2");

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive binding() {
        return ShrinkWrap.create(WebArchive.class, "tenant-binding.war")
                .addClass(TenantBindingIT.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(
                        new StringAsset(
                                """
                        <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3"><deployment><dependencies>
                        <module name="org.guiju.tenancy-binding"/>
                        </dependencies></deployment></jboss-deployment-structure>"""),
                        "jboss-deployment-structure.xml");
    }

    @Test
    void seesTheBoundCompanyAndNoneOutside() throws Exception {
        assertEquals(Optional.empty(), seen());
        assertEquals(Optional.of(NORTH), TenantContext.call(NORTH, this::seen));
        assertEquals(Optional.empty(), seen());
    }

    @Test
    void keepsTheCompanyThroughATransactionWithSeveralConnections() throws Exception {
        List<Optional<UUID>> seen =
                TenantContext.call(NORTH, () -> inTransaction(() -> List.of(seen(), seen(), seen())));
        assertEquals(List.of(Optional.of(NORTH), Optional.of(NORTH), Optional.of(NORTH)), seen);
    }

    @Test
    void refusesAnotherCompanyInsideATransaction() throws Exception {
        transaction.begin();
        try {
            assertEquals(Optional.of(NORTH), TenantContext.call(NORTH, this::seen));
            assertThrows(SQLException.class, () -> TenantContext.call(SOUTH, this::seen));
        } finally {
            transaction.rollback();
        }
        assertEquals(Optional.of(SOUTH), TenantContext.call(SOUTH, this::seen));
    }

    @Test
    void neverMixesCompaniesOnPooledConnections() throws Exception {
        List<Optional<UUID>> companies = List.of(Optional.of(NORTH), Optional.of(SOUTH), Optional.empty());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<UUID>>> answers = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                Optional<UUID> company = companies.get(i % companies.size());
                answers.add(threads.submit(
                        () -> company.isPresent() ? TenantContext.call(company.get(), this::seen) : seen()));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertEquals(companies.get(i % companies.size()), answers.get(i).get());
            }
        }
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            transaction.rollback();
        }
    }

    private Optional<UUID> seen() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sec.tenant()")) {
            row.next();
            return Optional.ofNullable(row.getObject(1, UUID.class));
        }
    }
}
