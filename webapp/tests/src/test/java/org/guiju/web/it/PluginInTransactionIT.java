package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.extension.PluginInbox;
import org.guiju.platform.extension.signing.TrustedKeys;
import org.guiju.sdk.decision.ClauseRule;
import org.guiju.sdk.decision.Finding;
import org.guiju.tenancy.binding.TenantContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the server, under its class loaders: the transaction, the company's rows and a plugin's rule at once. The plugin
 * host is another than the application's, on the same inbox, so that stopping it disturbs nobody.
 */
@ExtendWith(ArquillianExtension.class)
class PluginInTransactionIT {

    private static final UUID NORTH = UUID.fromString("01939c3e-0000-7000-8000-0000000000a1");
    private static final UUID SOUTH = UUID.fromString("01939c3e-0000-7000-8000-0000000000a2");
    private static final String REGISTRATION = "com.example.referral.Registration";

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    private DataSource database;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService background;

    @Resource
    private UserTransaction transaction;

    private PluginHost plugins;
    private String written;

    /** Without CDI and JPA: of the kernel only the plugin host is wanted, not its beans. */
    @Deployment
    static WebArchive host() {
        return ShrinkWrap.create(WebArchive.class, "plugin-in-transaction.war")
                .addClass(PluginInTransactionIT.class)
                .addAsLibraries(Stream.of(
                                ClauseRule.class.getName(),
                                "org.pf4j.PluginManager",
                                "com.github.zafarkhaja.semver.Version")
                        .map(PluginInTransactionIT::jarOf)
                        .toArray(File[]::new))
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "host.jar")
                        .addPackages(true, PluginHost.class.getPackage()))
                .addAsWebInfResource(
                        new StringAsset(
                                """
                        <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3"><deployment>
                        <exclude-subsystems><subsystem name="weld"/><subsystem name="jpa"/></exclude-subsystems>
                        <dependencies><module name="org.guiju.tenancy-binding"/><module name="org.slf4j"/></dependencies>
                        </deployment></jboss-deployment-structure>"""),
                        "jboss-deployment-structure.xml");
    }

    private static File jarOf(String className) {
        try {
            return new File(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ReflectiveOperationException | URISyntaxException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @BeforeEach
    void open() throws Exception {
        var inbox = new PluginInbox(
                folder("GUIJU_PLUGINS"),
                Files.createTempDirectory("store"),
                new TrustedKeys(folder("GUIJU_TRUSTED_KEYS")));
        plugins = new PluginHost(inbox, (plugin, migrations) -> true);
        plugins.refresh();
        written = "it-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    @Test
    void ruleOfAPluginAnswersInACompanysTransaction() throws Exception {
        assertTrue(plugins.running().contains("referral"), plugins.statuses().toString());
        TenantContext.call(NORTH, () -> {
            transaction.begin();
            try {
                write();
                assertInstanceOf(Finding.Refuses.class, examine("13800000001", "13800000001"));
                assertEquals(1, rows(), "its own transaction sees what it wrote");
            } finally {
                transaction.rollback();
            }
            assertEquals(0, rows(), "a rollback leaves nothing");
            return null;
        });
    }

    @Test
    void committedRowsAreTheCompanysOwn() throws Exception {
        TenantContext.call(NORTH, () -> {
            transaction.begin();
            write();
            transaction.commit();
            return null;
        });
        assertEquals(1, TenantContext.call(NORTH, this::rows));
        assertEquals(0, TenantContext.call(SOUTH, this::rows));
        assertEquals(0, rows(), "bound to no company");
    }

    @Test
    void backgroundThreadsSeeNothing() throws Exception {
        int seen = TenantContext.call(NORTH, () -> {
            transaction.begin();
            write();
            transaction.commit();
            assertEquals(1, rows());
            return background.submit(this::rows).get(10, TimeUnit.SECONDS);
        });
        assertEquals(0, seen);
    }

    @Test
    void pluginsHaveLoadersOfTheirOwn() {
        ClauseRule<?> rule = rule();
        assertNotSame(PluginHost.class.getClassLoader(), rule.getClass().getClassLoader());
        assertEquals(ClauseRule.class, rule.getClass().getInterfaces()[0]);
    }

    private ClauseRule<?> rule() {
        return plugins.extensions(ClauseRule.class, "referral").getFirst();
    }

    @SuppressWarnings("unchecked")
    private Finding examine(String phone, String referrer) throws ReflectiveOperationException {
        ClauseRule<Object> rule = (ClauseRule<Object>) rule();
        Constructor<?> registration = rule.getClass()
                .getClassLoader()
                .loadClass(REGISTRATION)
                .getConstructor(String.class, String.class, Optional.class);
        Object action = registration.newInstance(phone, "referral", Optional.of(referrer));
        return rule.examine(action, Map.of("now", Instant.now(), "referrer_claims", List.of()), null);
    }

    private static Path folder(String variable) {
        return Path.of(System.getenv(variable));
    }

    private void write() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into guiju.company_plugin (tenant_id, plugin, enabled) values (sec.tenant(), ?, true)")) {
            insert.setString(1, written);
            insert.executeUpdate();
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from guiju.company_plugin where plugin = ?")) {
            query.setString(1, written);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
