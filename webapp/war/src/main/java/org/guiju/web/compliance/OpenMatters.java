package org.guiju.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.duty.Duties;
import org.guiju.platform.duty.Duty;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.web.record.RecordLine;
import org.guiju.web.record.RecordList;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What is overdue and what is held in some units now. */
@RequestScoped
public class OpenMatters {

    private static final int MOST = 50;

    @Inject
    private Duties duties;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Organisation organisation;

    @Inject
    private RecordList list;

    @Inject
    private Me me;

    @Inject
    private Words words;

    List<OverdueLine> overdue(Set<UUID> units) {
        return duties.overdue(me.tenant(), units, words.now(), MOST).stream()
                .map(this::line)
                .toList();
    }

    /** What is kept from going on, of whichever kind. */
    List<RecordLine> held(Set<UUID> units) {
        return regulations.library(me.tenant()).recordTypes().stream()
                .filter(type -> regulations.isEnabled(me.tenant(), type.plugin()))
                .flatMap(
                        type -> type
                                .trace()
                                .map(trace -> records.standing(me.tenant(), type.code(), trace.halts(), units, MOST))
                                .stream())
                .flatMap(List::stream)
                .map(list::line)
                .toList();
    }

    private OverdueLine line(Duty duty) {
        return new OverdueLine(
                duty.unit()
                        .map(unit -> words.text(
                                organisation.path(me.tenant(), unit).getLast().getName()))
                        .orElse(""),
                words.text(duty.getTitle()),
                me.names().getOrDefault(duty.getHolderId().toString(), ""),
                words.moment(duty.getDueAt()),
                Optional.ofNullable(duty.getRecordId())
                        .map(record -> "/record.xhtml?id=" + record)
                        .orElse(""));
    }
}
