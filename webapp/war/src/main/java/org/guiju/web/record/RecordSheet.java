package org.guiju.web.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Piece;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Records of a type as a sheet to print and lay out, e.g. a price list; modules' pages say of what and under which headings. */
@Named
@RequestScoped
public class RecordSheet {

    private static final int MOST = 500;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private FieldLines fieldLines;

    @Inject
    private ClauseReader reader;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /**
     * @param state in which records are on the sheet
     * @param by field of choices whose options are the headings
     * @param side field at the margin
     * @param fields the others, between commas
     */
    @Transactional
    public List<SheetGroup> groups(String type, String state, String by, String side, String fields) {
        var found = records.list(me.tenant(), type, 0, MOST).reversed().stream()
                .filter(record -> record.getState().equals(state))
                .filter(sight::sees)
                .toList();
        return regulations.library(me.tenant()).recordType(type).stream()
                .flatMap(declared -> groups(declared, found, by, side, List.of(fields.split(","))))
                .toList();
    }

    private Stream<SheetGroup> groups(
            RecordType type, List<BusinessRecord> found, String by, String side, List<String> fields) {
        return type.field(by).map(Field::options).stream()
                .flatMap(options -> options.entrySet().stream())
                .map(option -> new SheetGroup(
                        words.text(option.getValue()),
                        found.stream()
                                .filter(record ->
                                        option.getKey().equals(record.getData().get(by)))
                                .map(record -> line(type, record, side, fields))
                                .toList()))
                .filter(group -> !group.lines().isEmpty());
    }

    private SheetLine line(RecordType type, BusinessRecord record, String side, List<String> fields) {
        return new SheetLine(
                record.getData().getOrDefault(type.title(), record.getNumber()).toString(),
                fieldLines.of(type, List.of(side), record).stream()
                        .flatMap(field -> field.values().stream())
                        .findFirst()
                        .orElse(""),
                fieldLines.of(type, fields, record));
    }

    /** What a clause says to those who read the sheet, as it is in force for the reader's unit. */
    @Transactional
    public List<Piece> clause(String code) {
        return regulations
                .rulebook(me.tenant())
                .inForce(ClauseCode.of(code), me.unitPath(), words.now())
                .map(reader::pieces)
                .orElse(List.of());
    }
}
