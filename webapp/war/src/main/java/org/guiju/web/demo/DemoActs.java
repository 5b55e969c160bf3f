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
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;

/**
 * What a demo company's people have done before anybody signs in, through the desk like everything else. Each line of
 * {@code acts.jsonl} is one act: who, what, {@code of} which record and with which data; {@code as} names the record it makes.
 * In data, {@code @login} is an employee, {@code $name} such a record and {@code +P40D} a day from today.
 */
@ApplicationScoped
class DemoActs {

    private static final Logger LOG = Logger.getLogger(DemoActs.class.getName());

    @Inject
    ActionDesk desk;

    void carryOut(TenantId tenant, Path file, Map<String, UUID> employees) {
        var made = new HashMap<String, UUID>();
        var number = 0;
        for (var line : lines(file)) {
            var act = Json.readMap(line);
            var answer = submit(tenant, act, employees, made, "demo/" + ++number);
            if (!answer.permitted()) {
                LOG.severe(file + ":" + number + " was not permitted: " + answer);
            } else if (act.get("as") instanceof String name) {
                made.put(name, answer.records().getLast());
            }
        }
    }

    private Answer submit(
            TenantId tenant, Map<String, Object> act, Map<String, UUID> employees, Map<String, UUID> made, String key) {
        var data = new HashMap<String, Object>();
        if (act.get("data") instanceof Map<?, ?> given) {
            given.forEach((field, value) -> data.put(field.toString(), value(value, employees, made)));
        }
        var subject = Optional.ofNullable(act.get("of")).map(made::get);
        return desk.submit(
                Actor.person(tenant, employees.get(act.get("by").toString())),
                new Submission(act.get("act").toString(), subject, data, key, Submission.Channel.SET_UP));
    }

    private static Object value(Object given, Map<String, UUID> employees, Map<String, UUID> made) {
        if (given instanceof List<?> items) {
            var values = new ArrayList<Object>();
            items.forEach(item -> values.add(value(item, employees, made)));
            return values;
        }
        if (!(given instanceof String text)) {
            return given;
        }
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '@' -> employees.get(text.substring(1)).toString();
            case '$' -> made.get(text.substring(1)).toString();
            case '+' -> LocalDate.now().plus(Period.parse(text.substring(1))).toString();
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
