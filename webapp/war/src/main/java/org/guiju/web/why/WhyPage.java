package org.guiju.web.why;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;
import org.guiju.web.agreement.Matters;
import org.guiju.web.docket.Doers;
import org.guiju.web.record.FileLink;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.verdict.Mood;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** The reasons of a finding, of a whole decision, or of a clause as it stands today. */
@Named("why")
@RequestScoped
public class WhyPage {

    @Inject
    private Docket docket;

    @Inject
    private Regulations regulations;

    @Inject
    private Records records;

    @Inject
    private ReasonsReader reader;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Matters matters;

    @Inject
    private Sight sight;

    @Inject
    private Door door;

    @Inject
    private Doers doers;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String entry;
    private String finding;
    private String control;
    private String clause;
    private Optional<Reasons> reasons = Optional.empty();
    private List<FindingLine> lines = List.of();
    private List<Matters.Link> related = List.of();
    private List<FileLink> files = List.of();
    private String title = "";
    private String decided = "";
    private String number = "";
    private Optional<UUID> subject = Optional.empty();

    @Transactional
    public void load() throws IOException {
        door.finds(clause != null ? ofClause() : ofDecision());
    }

    private boolean ofClause() {
        reasons = Optional.of(clause)
                .filter(code -> code.matches("[A-Z][A-Z0-9-]+/[A-Za-z0-9.-]+"))
                .flatMap(code -> reader.of(ClauseCode.of(code), words.now()));
        title = reasons.map(Reasons::title).orElse("");
        return reasons.isPresent();
    }

    private boolean ofDecision() {
        var found = Ids.read(entry).flatMap(id -> docket.entry(me.tenant(), id)).filter(sight::sees);
        found.ifPresent(this::show);
        return found.isPresent();
    }

    private void show(DocketEntry found) {
        var type =
                regulations.library(me.tenant()).actionType(found.actionType()).orElseThrow();
        subject = found.subject()
                .or(() -> docket.records(me.tenant(), found.id()).stream().findFirst());
        number = subject.flatMap(id -> records.record(me.tenant(), id))
                .map(BusinessRecord::getNumber)
                .orElse(words.of("why.record"));
        decided = words.of("why.decided", doers.name(found), words.exact(found.at())) + words.late(found);
        files = StoredFile.in(type.fields(), found.action()).stream()
                .map(file -> FileLink.of(file, words))
                .toList();
        related = matters.related(found.id());
        var chosen = chosen(found.decision());
        if (chosen.isPresent()) {
            reasons = chosen.flatMap(one -> seen(found.decision(), one)).map(one -> reader.of(type, one));
            title = reasons.map(Reasons::title).orElse("");
        } else {
            lines = outlooks.recorded(
                    type, found.decision(), at -> "/why.xhtml?docket=" + found.id() + "&finding=" + at);
            title = words.of("why.title.decision", words.text(type.title()));
        }
    }

    private Optional<ClauseFinding> chosen(Decision decision) {
        var findings = decision.findings();
        if (finding != null && finding.matches("\\d{1,4}")) {
            return Optional.of(Integer.parseInt(finding))
                    .filter(at -> at < findings.size())
                    .map(findings::get);
        }
        return findings.stream()
                .filter(found -> found.control().control().equals(control))
                .filter(found -> !(found.finding() instanceof Finding.Silent))
                .findFirst();
    }

    private Optional<ClauseFinding> seen(Decision decision, ClauseFinding one) {
        return me.redaction().decision(new Decision(decision.outcome(), List.of(one))).findings().stream()
                .findFirst();
    }

    public Reasons getReasons() {
        return reasons.orElse(null);
    }

    public boolean isDetailed() {
        return reasons.isPresent();
    }

    public List<FindingLine> getLines() {
        return lines.stream().filter(line -> line.mood() != Mood.PERMITS).toList();
    }

    /** Clauses that were asked and are satisfied. */
    public List<FindingLine> getMet() {
        return lines.stream().filter(line -> line.mood() == Mood.PERMITS).toList();
    }

    /** Other decisions on the same act. */
    public List<Matters.Link> getRelated() {
        return related;
    }

    /** What was added to the act. */
    public List<FileLink> getFiles() {
        return files;
    }

    public String getTitle() {
        return title;
    }

    public String getDecided() {
        return decided;
    }

    public String getRecordHref() {
        return subject.map(id -> "/record.xhtml?id=" + id).orElse("");
    }

    /** What the record this is about is known by. */
    public String getRecordNumber() {
        return number;
    }

    /** Whether it is a decision that the reader may have decided again. */
    public boolean isRepeatable() {
        return entry != null && me.mayEnter(Place.WORKBENCH);
    }

    /** Whether the reader may see what the clause would have done while it only looks on. */
    public boolean isWatched() {
        return clause != null && me.mayEnter(Place.SHADOW);
    }

    public String getDocket() {
        return entry;
    }

    public void setDocket(String docket) {
        this.entry = docket;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public String getControl() {
        return control;
    }

    public void setControl(String control) {
        this.control = control;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }
}
