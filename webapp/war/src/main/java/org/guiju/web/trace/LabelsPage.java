package org.guiju.web.trace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.record.FieldLine;
import org.guiju.web.record.FieldLines;
import org.guiju.web.record.RecordLine;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Labels for a thing, as many as it has vessels: what it is, the fields its type names, and its number as a QR code. */
@Named("labels")
@RequestScoped
public class LabelsPage {

    private static final int MOST = 24;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private RecordList list;

    @Inject
    private FieldLines fieldLines;

    @Inject
    private Sight sight;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private String copies = "1";
    private RecordLine line;
    private List<LabelLine> fields = List.of();
    private QrCode code;

    @Transactional
    public void load() throws IOException {
        var record = Ids.read(id)
                .flatMap(known -> records.record(me.tenant(), known))
                .filter(sight::sees);
        var type = record.flatMap(found -> regulations.library(me.tenant()).recordType(found.getType()))
                .filter(found -> !found.label().isEmpty());
        if (door.finds(type.isPresent())) {
            show(type.get(), record.get());
        }
    }

    private void show(RecordType type, BusinessRecord record) {
        line = list.line(record);
        fields = type.label().stream()
                .flatMap(name -> fieldLines.of(type, List.of(name), record).stream()
                        .map(field -> new LabelLine(
                                field.label(), value(record.getData().get(name), field))))
                .toList();
        code = QrCode.of(URI.create(request.getRequestURL().toString())
                .resolve(request.getContextPath() + "/code.xhtml?n="
                        + URLEncoder.encode(record.getNumber(), StandardCharsets.UTF_8))
                .toString());
    }

    /** A label outlives the day it was printed on: no "today" there. */
    private String value(Object value, FieldLine field) {
        if (value instanceof Instant at) {
            return words.exact(at);
        }
        return Stream.concat(field.values().stream(), field.records().stream().map(RecordLine::title))
                .collect(Collectors.joining(words.of("list.comma")));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** As typed; whatever is no number from 1 to 24 is the nearest that is. */
    public String getCopies() {
        return String.valueOf(count());
    }

    public void setCopies(String copies) {
        this.copies = copies;
    }

    private int count() {
        return copies != null && copies.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(copies), 1, MOST) : 1;
    }

    public List<Integer> getSheet() {
        return IntStream.range(0, count()).boxed().toList();
    }

    public RecordLine getLine() {
        return line;
    }

    public List<LabelLine> getFields() {
        return fields;
    }

    public QrCode getCode() {
        return code;
    }
}
