package org.guiju.web.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What the company that is bound has done already, by the key it was submitted under. */
@ApplicationScoped
class EarlierActs {

    @Resource(lookup = "java:jboss/datasources/GuijuDS")
    DataSource database;

    boolean isDone(String key) {
        return !touched(key).isEmpty();
    }

    /** The record it made, if it made one. */
    Optional<UUID> made(String key) {
        return touched(key).stream()
                .filter(one -> one.record().isPresent())
                .collect(Collectors.groupingBy(
                        Touched::docket, Collectors.mapping(one -> one.record().orElseThrow(), Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(entry -> Made.by(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private record Touched(UUID docket, Optional<UUID> record) {}

    private List<Touched> touched(String key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select s.docket_id, r.record_id from guiju.submission s"
                        + " left join guiju.docket_record r on r.tenant_id = s.tenant_id and r.docket_id = s.docket_id"
                        + " where s.tenant_id = sec.tenant() and s.key = ? and s.docket_id is not null"
                        + " order by r.record_id")) {
            query.setString(1, key);
            try (var rows = query.executeQuery()) {
                var touched = new ArrayList<Touched>();
                while (rows.next()) {
                    touched.add(new Touched(
                            rows.getObject(1, UUID.class), Optional.ofNullable(rows.getObject(2, UUID.class))));
                }
                return touched;
            }
        } catch (SQLException unavailable) {
            throw new IllegalStateException("What was done under " + key + " cannot be read", unavailable);
        }
    }
}
