package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.web.demo.Routine.Value;

/** What is filled in on one occasion. */
@ApplicationScoped
class RoutineValues {

    @Inject
    RoutineRecords records;

    @Inject
    RoutinePapers papers;

    Map<String, Object> of(Moment moment, Map<String, UUID> made) {
        var filled = new HashMap<String, Object>();
        moment.line().data().forEach((field, value) -> of(moment, field, value, made)
                .ifPresent(found -> filled.put(field, found)));
        return filled;
    }

    private Optional<Object> of(Moment moment, String field, Value value, Map<String, UUID> made) {
        var chance = moment.chance();
        return switch (value) {
            case Value.Plain(var text) -> plain(moment, text, made);
            case Value.Level level ->
                Optional.of(chance.measured(level, moment.day(), moment.at(), moment.key(), field));
            case Value.By(var of, var cases) ->
                moment.about()
                        .map(record -> cases.get(record.text(of)))
                        .flatMap(found -> of(moment, field, found, made));
            case Value.OneOf(var among) ->
                of(moment, field, chance.pick(among, moment.day(), moment.key(), field), made);
            case Value.Found(var which) ->
                records.of(moment.site(), which).stream().findFirst().map(record -> record.id()
                        .toString());
            case Value.Paper(var name) -> Optional.of(List.of(papers.paper(moment, name)));
        };
    }

    private static Optional<Object> plain(Moment moment, String text, Map<String, UUID> made) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '@' -> somebody(moment, text.substring(1)).map(UUID::toString);
            case '$' ->
                Optional.ofNullable(made.get(moment.site().unit() + "/" + text.substring(1)))
                        .map(UUID::toString);
            case '+' ->
                Optional.of(moment.day().plus(Period.parse(text.substring(1))).toString());
            case '~' -> Optional.of(moment.site().unit() + text.substring(1));
            default -> Optional.of(text);
        };
    }

    /** Somebody else than who acts, where there is one. */
    private static Optional<UUID> somebody(Moment moment, String role) {
        var holding = moment.site().holding(role);
        return holding.stream()
                .filter(one -> !one.equals(moment.who()))
                .findFirst()
                .or(() -> holding.stream().findFirst());
    }
}
