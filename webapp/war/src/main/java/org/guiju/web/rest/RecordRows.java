package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.web.record.RecordFilter;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** Pages of a table of records, each read in a transaction of its own. */
@RequestScoped
public class RecordRows {

    @Inject
    private Records records;

    @Inject
    private Organisation organisation;

    @Inject
    private Sight sight;

    @Inject
    private RecordList list;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Transactional
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        organisation.names(caller.tenant()).forEach((id, name) -> names.put(id.toString(), name));
        organisation
                .units(caller.tenant())
                .forEach(unit -> names.put(ValueWords.UNIT + unit.getCode(), words.text(unit.getName())));
        return names;
    }

    /** @param read how many there were before those the reader does not see were left out */
    record Rows(int read, List<List<Object>> visible) {}

    @Transactional
    Rows rows(RecordType type, List<Field> fields, RecordFilter filter, ValueWords say, int offset, int limit) {
        var found = records.list(caller.tenant(), type.code(), offset, limit);
        return new Rows(
                found.size(),
                found.stream()
                        .filter(sight::sees)
                        .filter(record -> filter.isEmpty() || filter.lets(record, list.line(record)))
                        .map(record -> row(type, fields, say, record))
                        .toList());
    }

    private List<Object> row(RecordType type, List<Field> fields, ValueWords say, BusinessRecord record) {
        var row = new ArrayList<Object>();
        row.add(record.getNumber());
        row.add(words.text(type.states().getOrDefault(record.getState(), Texts.same(record.getState()))));
        row.add(record.owner().map(UUID::toString).map(say::of).orElse(""));
        row.add(local(record.getCreatedAt()));
        fields.forEach(field -> row.add(cell(say, record, field)));
        return row;
    }

    private Object cell(ValueWords say, BusinessRecord record, Field field) {
        var value = Optional.ofNullable(record.getData().get(field.name()));
        return switch (value.map(known -> sight.shown(record, field, known)).orElse("")) {
            case Money money -> money.toDecimal();
            case BigDecimal number -> number;
            case Integer number -> number;
            case Long number -> number;
            case LocalDate day -> day;
            case Instant at -> local(at);
            case Boolean flag -> words.of(flag ? "yes" : "no");
            case Object other -> say.of(field, other);
        };
    }

    private LocalDateTime local(Instant at) {
        return at.atZone(words.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
