package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.decision.LastActs;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.Intake;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What belongs to a record: others whose fields point to it, or that carry its telephone or identity number. */
@RequestScoped
class RelatedRecords {

    private static final int MOST = 200;
    private static final Set<FieldKind> NUMBERS = Set.of(FieldKind.PHONE, FieldKind.IDENTITY);

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private LastActs lastActs;

    @Inject
    private RecordList list;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** By type, as far as this person sees them; call it inside a transaction. */
    List<RelatedGroup> to(BusinessRecord record) {
        var numbers = numbers(record);
        return regulations.library(me.tenant()).recordTypes().stream()
                .map(type -> RelatedGroup.of(words.text(type.name()), lines(type, record, numbers)))
                .filter(group -> group.count() > 0)
                .toList();
    }

    private List<RelatedLine> lines(RecordType type, BusinessRecord record, Map<FieldKind, String> numbers) {
        var seen = records
                .matching(me.tenant(), type, wanted(type, record, numbers).entrySet(), List.of(), MOST)
                .reversed()
                .stream()
                .filter(found -> !found.getId().equals(record.getId()))
                .filter(sight::sees)
                .toList();
        return type.trace().isPresent()
                ? followed(seen)
                : seen.stream()
                        .map(found -> new RelatedLine(list.line(found), "", ""))
                        .toList();
    }

    /** Of what has a way of its own a reader wants to know what became of it. */
    private List<RelatedLine> followed(List<BusinessRecord> seen) {
        var last = lastActs.of(
                me.tenant(), seen.stream().map(BusinessRecord::getId).toList());
        return seen.stream()
                .map(found -> new RelatedLine(
                        list.line(found),
                        Optional.ofNullable(last.get(found.getId()))
                                .map(this::said)
                                .orElse(""),
                        "/trace.xhtml?id=" + found.getId()))
                .toList();
    }

    private String said(LastActs.Act act) {
        return regulations
                .library(me.tenant())
                .actionType(act.action())
                .map(type -> words.text(type.title()) + " " + words.moment(act.at()))
                .orElse("");
    }

    /** Fields of the type with the value by which they mean this record. */
    private static Map<String, String> wanted(RecordType type, BusinessRecord record, Map<FieldKind, String> numbers) {
        var wanted = new HashMap<String, String>();
        type.fields().stream()
                .filter(field -> field.kind().isReference())
                .filter(field -> field.of().map(record.getType()::equals).orElse(true))
                .forEach(field -> wanted.put(field.name(), record.getId().toString()));
        type.fields().stream()
                .filter(field -> numbers.containsKey(field.kind()))
                .forEach(field -> wanted.put(field.name(), numbers.get(field.kind())));
        return wanted;
    }

    private Map<FieldKind, String> numbers(BusinessRecord record) {
        var numbers = new HashMap<FieldKind, String>();
        fields(record)
                .filter(field -> NUMBERS.contains(field.kind()))
                .filter(field -> Objects.nonNull(record.getData().get(field.name())))
                .forEach(field -> numbers.putIfAbsent(
                        field.kind(),
                        Intake.normal(
                                field.kind(), record.getData().get(field.name()).toString())));
        return numbers;
    }

    private Stream<Field> fields(BusinessRecord record) {
        return regulations.library(me.tenant()).recordType(record.getType()).stream()
                .flatMap(type -> type.fields().stream());
    }
}
