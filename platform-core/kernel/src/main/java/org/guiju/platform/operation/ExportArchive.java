package org.guiju.platform.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.tenancy.TenantId;

/** Writes everything the bound company owns into one archive, as it stood at one moment. Rows are streamed, never gathered. */
@ApplicationScoped
public class ExportArchive {

    private static final int FETCH = 500;
    private static final long BEAT_ROWS = 5_000;
    private static final String FOLDER = "exports";

    private static final String TABLES =
            """
            select format('%I.%I', c.relnamespace::regnamespace::text, c.relname) from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege(c.oid, 'select')
              and (c.relnamespace = 'guiju'::regnamespace or c.relnamespace::regnamespace::text like 'p\\_%')
            order by 1""";

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    DataSource database;

    @Inject
    Uploads uploads;

    @Inject
    ExportSteps steps;

    /** Where an archive lies; there only once it is complete. */
    public Path place(TenantId tenant, UUID export) {
        return uploads.folder(tenant).resolve(FOLDER).resolve(export + ".zip");
    }

    ExportSteps.Made write(TenantId tenant, UUID export) throws IOException, SQLException {
        var place = place(tenant, export);
        Files.createDirectories(place.getParent());
        var arriving = place.resolveSibling(export + "." + UUID.randomUUID() + ".part");
        try {
            var made = write(tenant, export, arriving);
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return made;
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private ExportSteps.Made write(TenantId tenant, UUID export, Path file) throws IOException, SQLException {
        try (var archive = new ArchiveWriter(file);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            var tables = tables(connection);
            var rows = 0L;
            for (var done = 0; done < tables.size(); done++) {
                steps.progress(export, done, tables.size() + 2, rows);
                rows = table(
                        connection, tenant, archive, tables.get(done), new Beat(export, done, tables.size() + 2, rows));
            }
            steps.progress(export, tables.size(), tables.size() + 2, rows);
            regulations(connection, tenant, archive);
            connection.rollback();
            connection.setAutoCommit(true);
            steps.progress(export, tables.size() + 1, tables.size() + 2, rows);
            attachments(tenant, archive);
            steps.progress(export, tables.size() + 2, tables.size() + 2, rows);
            return archive.finish(tenant, export);
        }
    }

    /** Says that the export is being made while a long table is written. */
    private record Beat(UUID export, int done, int total, long before) {}

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var query = connection.prepareStatement(TABLES);
                var found = query.executeQuery()) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private long table(Connection connection, TenantId tenant, ArchiveWriter archive, String table, Beat beat)
            throws IOException, SQLException {
        var rows = 0L;
        try (var query = connection.prepareStatement("select to_jsonb(t) from " + table + " t where tenant_id = ?")) {
            query.setFetchSize(FETCH);
            query.setObject(1, tenant.value());
            try (var found = query.executeQuery()) {
                archive.begin("tables/" + table + ".jsonl");
                while (found.next()) {
                    archive.line(found.getString(1));
                    rows++;
                    if (rows % BEAT_ROWS == 0) {
                        steps.progress(beat.export(), beat.done(), beat.total(), beat.before() + rows);
                    }
                }
                archive.end(rows);
            }
        }
        return beat.before() + rows;
    }

    /** Every revision, and the clauses of templates that it rests on. */
    private static void regulations(Connection connection, TenantId tenant, ArchiveWriter archive)
            throws IOException, SQLException {
        texts(
                connection,
                tenant,
                archive,
                "select 'regulations/' || regulation || '/' || number || '.yaml', content from guiju.revision"
                        + " where tenant_id = ? order by regulation, number");
        texts(
                connection,
                tenant,
                archive,
                "select 'clauses/' || hash || '.yaml', source from guiju.template_clause t where exists"
                        + " (select from guiju.revision r where r.tenant_id = ? and position(t.hash in r.content) > 0)"
                        + " order by hash");
    }

    private static void texts(Connection connection, TenantId tenant, ArchiveWriter archive, String sql)
            throws IOException, SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, tenant.value());
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    archive.begin(found.getString(1));
                    archive.line(found.getString(2));
                    archive.end(1);
                }
            }
        }
    }

    private void attachments(TenantId tenant, ArchiveWriter archive) throws IOException {
        var folder = uploads.folder(tenant);
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder, 3) : Stream.empty()) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(found -> found.getFileName().toString().matches("[0-9a-f]{64}"))
                    .sorted()::iterator) {
                archive.begin("attachments/" + file.getFileName());
                archive.copy(file);
                archive.end(1);
            }
        }
    }
}
