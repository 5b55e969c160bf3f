package org.guiju.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.BiConsumer;

/** Acts as the docket keeps them, in a schema of their own of a PostgreSQL that is there already. */
final class PastActs implements AutoCloseable {

    private static final int PIECE = 20_000;
    private static final int FETCH = 500;

    private final String url;
    private final Connection connection;

    PastActs(String url) throws SQLException {
        this.url = url;
        this.connection = DriverManager.getConnection(url);
        run("drop schema if exists guiju_benchmark cascade");
        run("create schema guiju_benchmark");
    }

    /** Each act knows its person's twelve acts before it, of which a clause makes a sum. */
    void make(long acts) throws SQLException {
        run("drop table if exists guiju_benchmark.act");
        run("create table guiju_benchmark.act (id bigint primary key, person int not null, action jsonb not null,"
                + " facts jsonb not null)");
        run(
                "insert into guiju_benchmark.act select n, n % 997, jsonb_build_object('amount', jsonb_build_object('$money',"
                        + " (n::bigint * 7919) % 90000 + 100), 'product', (array['a', 'b', 'c'])[n % 3 + 1], 'age', 17 + n % 60,"
                        + " 'first', n % 2 = 0, 'note', repeat('x', 80)), jsonb_build_object('earlier', (select jsonb_agg("
                        + "jsonb_build_object('by', n % 997, 'amount', jsonb_build_object('$money', (n * k) % 90000 + 100)))"
                        + " from generate_series(1, 12) k), 'actor', jsonb_build_object('id', n % 997, 'roles',"
                        + " jsonb_build_array('sales_rep'))) from generate_series(1, " + acts + ") n");
        run("create index on guiju_benchmark.act ((person % 2), id)");
        run("analyze guiju_benchmark.act");
    }

    /** Reads the acts of a half of the people in the order of what happened, in pieces, none of which is ever whole in memory. */
    long read(int half, BiConsumer<String, String> each) throws SQLException {
        long read = 0;
        long last = 0;
        try (var reading = DriverManager.getConnection(url);
                var statement = reading.prepareStatement(
                        "select id, action::text, facts::text from guiju_benchmark.act where person % 2 = ? and id > ?"
                                + " order by id limit " + PIECE)) {
            reading.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            long before;
            do {
                before = read;
                statement.setInt(1, half);
                statement.setLong(2, last);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        each.accept(rows.getString(2), rows.getString(3));
                        read++;
                    }
                }
            } while (read > before);
        }
        return read;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("drop schema guiju_benchmark cascade");
        connection.close();
    }
}
