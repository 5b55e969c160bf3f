package org.guiju.web.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.guiju.platform.operation.Operators;
import org.guiju.platform.tenancy.Company;
import org.guiju.sdk.Texts;

/** Reads, before any company is bound, for which companies a person may work and whether they run the platform. */
@ApplicationScoped
public class Memberships {

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    private DataSource database;

    @Inject
    private Operators operators;

    List<Membership> of(Person person) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepare(
                        connection,
                        person,
                        """
                        select tenant_id, employee_id, code, name, names ->> 'zh-Hant' as name_hant,
                            names ->> 'en' as name_en, zone, state from sec.tenants_of(?, ?)""");
                ResultSet row = query.executeQuery()) {
            List<Membership> found = new ArrayList<>();
            while (row.next()) {
                Membership membership = read(row);
                if (membership.open() && person.mayNameThemselvesOf(membership)) {
                    found.add(membership);
                }
            }
            return List.copyOf(found);
        }
    }

    /** The platform's own company, for those who operate it. */
    Optional<Membership> operation(Person person) throws SQLException {
        if (!operates(person)) {
            return Optional.empty();
        }
        Operators.Operator operator = operators.enter(person.issuer(), person.subject());
        Company platform = operator.company();
        return Optional.of(new Membership(
                platform.id().value(),
                Optional.of(operator.employee()),
                platform.code(),
                platform.name(),
                platform.zone(),
                platform.state().spelling()));
    }

    private boolean operates(Person person) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        prepare(connection, person, "select 1 from guiju.operator where iss = ? and sub = ?");
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    private static PreparedStatement prepare(Connection connection, Person person, String sql) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setString(1, person.issuer());
        query.setString(2, person.subject());
        return query;
    }

    private static Membership read(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("tenant_id", UUID.class),
                Optional.ofNullable(row.getObject("employee_id", UUID.class)),
                row.getString("code"),
                name(row),
                ZoneId.of(row.getString("zone")),
                row.getString("state"));
    }

    private static Texts name(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Texts(
                name,
                Objects.requireNonNullElse(row.getString("name_hant"), name),
                Objects.requireNonNullElse(row.getString("name_en"), name));
    }
}
