package org.guiju.web.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Two companies of the tests' own, and who may work for them; everybody's password is {@link #PASSWORD}. */
final class Companies {

    static final String PASSWORD = "north by south";

    static final UUID NORTH = UUID.fromString("01939c3e-0000-7000-8000-0000000000a1");
    static final UUID SOUTH = UUID.fromString("01939c3e-0000-7000-8000-0000000000a2");

    static final String ANN_OF_NORTH = "ann@north";
    static final String BEN_OF_BOTH = "ben@both";
    static final String CLEO_OF_NONE = "cleo@none";

    private Companies() {}

    static void establish() throws SQLException {
        try (Connection database = DriverManager.getConnection(
                RunningServer.databaseUrl(), "gj_migrator", RunningServer.databasePassword("gj_migrator"))) {
            company(database, NORTH, "north", "North Estates");
            company(database, SOUTH, "south", "South Homes");
            member(database, ANN_OF_NORTH, NORTH);
            member(database, BEN_OF_BOTH, NORTH);
            member(database, BEN_OF_BOTH, SOUTH);
        }
        try (Connection database = DriverManager.getConnection(
                RunningServer.databaseUrl(), "gj_app", RunningServer.databasePassword("gj_app"))) {
            for (String name : new String[] {ANN_OF_NORTH, BEN_OF_BOTH, CLEO_OF_NONE}) {
                run(database, "select sec.put_account(?, ?)", name, PASSWORD);
            }
        }
    }

    /** Lets days pass for one company whose people cannot. */
    static void shiftClock(String code, int days) throws SQLException {
        try (Connection database = superuser()) {
            run(database, "update guiju.tenant set clock_offset = make_interval(days => ?) where code = ?", days, code);
        }
    }

    /** How many people, decisions and memberships a company still has. */
    static long rowsOf(String code) {
        try (Connection database = superuser();
                PreparedStatement query = database.prepareStatement(
                        """
                        select (select count(*) from guiju.employee e where e.tenant_id = t.id)
                             + (select count(*) from guiju.docket d where d.tenant_id = t.id)
                             + (select count(*) from guiju.revision r where r.tenant_id = t.id)
                             + (select count(*) from guiju.membership m where m.tenant_id = t.id)
                             + (select count(*) from guiju.company_export x where x.company_id = t.id)
                        from guiju.tenant t where t.code = ?""")) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** What the database keeps of a webhook's secrets, the present one and the former. */
    static String secretsOf(String webhook) throws SQLException {
        try (Connection database = superuser();
                PreparedStatement query = database.prepareStatement(
                        "select secret || ' ' || coalesce(former_secret, '') from guiju.webhook where id = ?::uuid")) {
            query.setString(1, webhook);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    /** As it was kept before secrets were sealed. */
    static void keepOpen(String webhook, String secret) throws SQLException {
        try (Connection database = superuser()) {
            run(database, "update guiju.webhook set secret = ? where id = ?::uuid", secret, webhook);
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                RunningServer.databaseUrl(), "postgres", RunningServer.databasePassword("postgres"));
    }

    private static void company(Connection database, UUID id, String code, String name) throws SQLException {
        run(
                database,
                "insert into guiju.tenant (id, code, name) values (?, ?, ?) on conflict do nothing",
                id,
                code,
                name);
    }

    private static void member(Connection database, String account, UUID company) throws SQLException {
        run(
                database,
                "insert into guiju.membership (iss, sub, tenant_id) values ('guiju', ?, ?) on conflict do nothing",
                account,
                company);
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
