package org.guiju.web.trace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.trace.Traced;
import org.guiju.platform.trace.Traces;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.record.FieldLines;
import org.guiju.web.record.RecordList;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** 来龙去脉: one record with everything it was made of and everything that was made of it. */
@Named("trace")
@RequestScoped
public class TracePage {

    @Inject
    private Records records;

    @Inject
    private Traces traces;

    @Inject
    private Regulations regulations;

    @Inject
    private RecordList list;

    @Inject
    private FieldLines fieldLines;

    @Inject
    private Sight sight;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private List<TraceColumn> columns = List.of();
    private List<String> sums = List.of();
    private TraceCard here;
    private int hidden;
    private boolean cut;

    /** Numbers of what is shown, by its id; a card names its sources by them. */
    private final Map<UUID, String> numbers = new LinkedHashMap<>();

    @Transactional
    public void load() throws IOException {
        var found = Ids.read(id)
                .flatMap(known -> records.record(me.tenant(), known))
                .filter(sight::sees)
                .filter(record -> type(record).flatMap(RecordType::trace).isPresent());
        if (door.finds(found.isPresent())) {
            show(found.get());
        }
    }

    private void show(BusinessRecord record) {
        var back = traces.madeFrom(me.tenant(), record);
        var forth = traces.madeOf(me.tenant(), record);
        cut = forth.size() > Traces.MOST;
        var steps = new TreeMap<Integer, List<BusinessRecord>>();
        place(back, -1, steps);
        steps.put(0, List.of(record));
        place(forth, 1, steps);
        steps.values().stream().flatMap(Collection::stream).forEach(one -> numbers.put(one.getId(), one.getNumber()));
        hidden = back.size() + forth.size() + 1 - numbers.size();
        here = card(record, true);
        columns = steps.entrySet().stream()
                .map(step -> column(step.getKey(), step.getValue()))
                .toList();
        sums = sums(steps.tailMap(1).values().stream().flatMap(Collection::stream));
    }

    private void place(List<Traced> way, int direction, Map<Integer, List<BusinessRecord>> steps) {
        way.stream().filter(one -> sight.sees(one.record())).forEach(one -> steps.computeIfAbsent(
                        one.steps() * direction, at -> new ArrayList<>())
                .add(one.record()));
    }

    private TraceColumn column(int step, List<BusinessRecord> found) {
        return TraceColumn.of(
                words.of(step < 0 ? "trace.back" : step == 0 ? "trace.here" : "trace.forth"),
                found.stream()
                        .map(list::line)
                        .map(line -> line.type())
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                found.stream().map(one -> card(one, step == 0)).toList());
    }

    private TraceCard card(BusinessRecord record, boolean followed) {
        var trace = type(record).flatMap(RecordType::trace);
        return new TraceCard(
                list.line(record),
                traces.sources(me.tenant(), record).stream()
                        .flatMap(source -> Optional.ofNullable(numbers.get(source)).stream())
                        .collect(Collectors.joining(words.of("list.comma"))),
                type(record)
                        .map(type -> fieldLines.of(
                                type, trace.map(RecordType.Trace::shows).orElse(List.of()), record))
                        .orElse(List.of()),
                trace.filter(step -> step.halts().contains(record.getState())).isPresent(),
                followed);
    }

    /** How many of what was made of it stand where: {@code 装盘 · 已上桌 12}. */
    private List<String> sums(Stream<BusinessRecord> made) {
        return made
                .map(list::line)
                .collect(Collectors.groupingBy(
                        line -> line.type() + " · " + line.state(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(sum -> sum.getKey() + " " + sum.getValue())
                .toList();
    }

    private Optional<RecordType> type(BusinessRecord record) {
        return regulations.library(me.tenant()).recordType(record.getType());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public TraceCard getHere() {
        return here;
    }

    public List<TraceColumn> getColumns() {
        return columns;
    }

    public List<String> getSums() {
        return sums;
    }

    /** How many records on the way this person does not see. */
    public int getHidden() {
        return hidden;
    }

    /** Whether more was made of it than anybody is shown at once. */
    public boolean isCut() {
        return cut;
    }

    /** Whether anything is known but the record itself. */
    public boolean isAlone() {
        return columns.size() < 2;
    }
}
