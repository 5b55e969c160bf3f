package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.record.RecordLine;
import org.guiju.web.record.RecordList;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** 修订沿革: every revision of a regulation with its reason and differences, and how far the next one has come. */
@Named("past")
@RequestScoped
public class HistoryPage {

    private static final int PROBLEMS = 100;
    private static final List<String> CONVENERS = List.of("tenant_admin", "company_leadership", "unit_head");

    @Inject
    private Regulations regulations;

    @Inject
    private Records records;

    @Inject
    private Drafts drafts;

    @Inject
    private Versions versions;

    @Inject
    private PurposeReader purposes;

    @Inject
    private RecordList list;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code;
    private String purpose;
    private Regulation regulation;
    private List<Version> lines = List.of();
    private Optional<DraftRow> draft = Optional.empty();
    private PurposeText reason = PurposeText.NONE;
    private List<Version.Link> rounds = List.of();
    private List<RecordLine> problems = List.of();

    public void load() throws IOException {
        door.finds(sitting.read(this::read));
    }

    private boolean read() {
        Ids.read(purpose)
                .flatMap(id -> records.record(me.tenant(), id))
                .ifPresent(stated -> code = String.valueOf(stated.getData().get("regulation")));
        var found = regulations
                .library(me.tenant())
                .regulation(code == null ? "" : code)
                .filter(one -> one.layer() != Layer.LAW);
        if (found.isEmpty()) {
            return false;
        }
        regulation = found.get();
        lines = versions.of(regulation);
        problems = regulations.library(me.tenant()).recordType("regulation_problem").stream()
                .flatMap(
                        type -> records
                                .matching(
                                        me.tenant(), type, List.of(Map.entry("regulation", code)), List.of(), PROBLEMS)
                                .stream())
                .map(list::line)
                .toList()
                .reversed();
        if (me.mayEnter(Place.WORKBENCH)) {
            draft = drafts.open(me.tenant(), code).filter(row -> !row.changes().isEmpty());
            reason = draft.map(row -> purposes.of(row.getId())).orElse(PurposeText.NONE);
            rounds = draft.map(row -> versions.rounds(row.getId())).orElse(List.of());
        }
        return true;
    }

    /** Whether a next revision is being written and the reader may know. */
    public boolean isDrafted() {
        return draft.isPresent();
    }

    /** Where something is done about the draft. */
    public String act(String type) {
        return "/act.xhtml?type=" + type + "&draft="
                + draft.map(row -> row.getId().toString()).orElse("") + "&back="
                + URLEncoder.encode("/history.xhtml?code=" + code, StandardCharsets.UTF_8);
    }

    public boolean isPublisher() {
        return me.roles().contains("tenant_admin");
    }

    /** Where something is done about the regulation. */
    public String actOnAll(String type) {
        return "/act.xhtml?type=" + type + "&regulation=" + code + "&back="
                + URLEncoder.encode("/history.xhtml?code=" + code, StandardCharsets.UTF_8);
    }

    /** Problems that somebody raised, newest first. */
    public List<RecordLine> getProblems() {
        return problems;
    }

    /** Whether the reader may call a forum. */
    public boolean isConvener() {
        return CONVENERS.stream().anyMatch(me.roles()::contains);
    }

    public String getTitle() {
        return words.text(regulation.title());
    }

    public List<Version> getLines() {
        return lines;
    }

    public PurposeText getReason() {
        return reason;
    }

    public List<Version.Link> getRounds() {
        return rounds;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
