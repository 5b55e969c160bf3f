package org.guiju.tenancy.binding;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import org.jboss.jca.adapters.jdbc.spi.listener.ConnectionListener;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Tells the database, whenever the datasource hands out an idle connection, for which company it works.
 *
 * <p>The setting holds for the session, because the first hand-out of a transaction happens before the transaction
 * begins; it is therefore always written, empty when no company is bound. The datasource merely logs an exception thrown
 * here and hands the connection out all the same, so a connection that could not be bound is aborted first.
 */
public final class TenantConnectionListener implements ConnectionListener {

    private static final Duration VALIDITY = Duration.ofMinutes(15);

    private final Map<Connection, Optional<UUID>> bindings = Collections.synchronizedMap(new WeakHashMap<>());
    private final Optional<ContextKeyFile> keys;

    public TenantConnectionListener() {
        this(Optional.ofNullable(System.getenv("GUIJU_CONTEXT_KEY_FILE")).map(Path::of));
    }

    TenantConnectionListener(Optional<Path> keyFile) {
        this.keys = keyFile.map(ContextKeyFile::new);
    }

    @Override
    public void initialize(ClassLoader classLoader) {}

    @Override
    public void activated(Connection connection) throws SQLException {
        try {
            bind(connection, TenantContext.current());
        } catch (SQLException | RuntimeException e) {
            bindings.remove(connection);
            connection.abort(Runnable::run);
            throw e;
        }
    }

    @Override
    public void passivated(Connection connection) {}

    private void bind(Connection connection, Optional<UUID> tenant) throws SQLException {
        BaseConnection session = connection.unwrap(BaseConnection.class);
        if (session.getTransactionState() == TransactionState.IDLE) {
            write(connection, tenant.isPresent() ? signed(tenant.get(), session.getBackendPID()) : "");
            bindings.put(connection, tenant);
        } else if (!tenant.equals(bindings.get(connection))) {
            throw new SQLException("the company changed inside a transaction");
        }
    }

    private String signed(UUID tenant, int backendPid) throws SQLException {
        ContextKeyFile file = keys.orElseThrow(() -> new SQLException("GUIJU_CONTEXT_KEY_FILE is not set"));
        try {
            return file.signingKey().bind(tenant, backendPid, Instant.now().plus(VALIDITY));
        } catch (IOException e) {
            throw new SQLException("the context key cannot be read", e);
        }
    }

    private static void write(Connection connection, String context) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('guiju.context', ?, false)")) {
            set.setString(1, context);
            set.execute();
        }
    }
}
