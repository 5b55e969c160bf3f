package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;

/**
 * What a demo company's people have done before anybody signs in, through the desk like everything else. Each line of a
 * file is one act: who, what, {@code of} which record and with which data; {@code as} names the record it makes.
 * In data, {@code @login} is an employee, {@code $name} such a record and {@code +P40D} a day from
 * then; {@code {file, text}} is a text file that they attach. What was done already is not done again: its records are remembered by the key it was submitted under.
 */
@ApplicationScoped
class DemoActs {

    private static final Logger LOG = Logger.getLogger(DemoActs.class.getName());

    @Inject
    ActionDesk desk;

    @Inject
    DemoTime time;

    @Inject
    EarlierActs earlier;

    @Inject
    DemoFiles files;

    /**
     * @param alone whether nothing else has been done; acts that say {@code alone} are left out otherwise
     * @param made records made so far, by name; more are added
     */
    void carryOut(TenantId tenant, Path file, boolean alone, Map<String, UUID> employees, Map<String, UUID> made) {
        var number = 0;
        for (var line : lines(file)) {
            var act = Json.readMap(line);
            var key = file.getFileName() + "/" + ++number;
            if (act.containsKey("alone") && !alone) {
                continue;
            }
            var record = earlier.isDone(key) ? earlier.made(key) : submit(tenant, act, employees, made, key);
            if (act.get("as") instanceof String name) {
                record.ifPresent(found -> made.put(name, found));
            }
        }
    }

    private Optional<UUID> submit(
            TenantId tenant, Map<String, Object> act, Map<String, UUID> employees, Map<String, UUID> made, String key) {
        var data = new HashMap<String, Object>();
        if (act.get("data") instanceof Map<?, ?> given) {
            var today = LocalDate.ofInstant(time.now(tenant), time.zone(tenant));
            given.forEach((field, value) -> data.put(
                    field.toString(),
                    value(attached(tenant, employees.get(act.get("by").toString()), value), today, employees, made)));
        }
        var subject = Optional.ofNullable(act.get("of")).map(made::get);
        var answer = desk.submit(
                Actor.person(tenant, employees.get(act.get("by").toString())),
                new Submission(act.get("act").toString(), subject, data, key, Submission.Channel.SET_UP));
        if (!answer.permitted()) {
            LOG.severe(key + " was not permitted: " + answer);
        }
        return answer.docket().flatMap(docket -> Made.by(docket, answer.records()));
    }

    private Object attached(TenantId tenant, UUID by, Object given) {
        return given instanceof List<?> items
                ? items.stream()
                        .map(item -> item instanceof Map<?, ?> file
                                ? files.text(
                                        tenant,
                                        by,
                                        file.get("file").toString(),
                                        file.get("text").toString())
                                : item)
                        .toList()
                : given;
    }

    private static Object value(Object given, LocalDate today, Map<String, UUID> employees, Map<String, UUID> made) {
        if (given instanceof List<?> items) {
            var values = new ArrayList<Object>();
            items.forEach(item -> values.add(value(item, today, employees, made)));
            return values;
        }
        if (!(given instanceof String text)) {
            return given;
        }
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '@' -> employees.get(text.substring(1)).toString();
            case '$' -> made.get(text.substring(1)).toString();
            case '+' -> today.plus(Period.parse(text.substring(1))).toString();
            default -> text;
        };
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
