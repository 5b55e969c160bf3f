package org.guiju.platform.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.conflict.Conflict;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Precedence.Holds;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revision.Statement;
import org.guiju.rulebook.regulation.Warning;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.decision.ClauseCode;

/**
 * A draft (草案) of one regulation. One is open per regulation; changes go into it through the desk, named people approve what
 * a law warns of, and publishing closes it. A change to it voids the approvals given before.
 */
@Entity
@Table(name = "draft")
@IdClass(RowId.class)
public class DraftRow {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    private String regulation;

    @Column(name = "base_number")
    private int baseNumber;

    @Column(name = "author_id")
    private UUID authorId;

    private String changes;
    private String approvals = "[]";
    private String hands = "[]";
    private String state = "open";

    @Version
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /**
     * Somebody's name under a law's warning, a doubt about a clause, or a conflict.
     *
     * @param warning id of the doubt or conflict; empty for a law's
     * @param holds which clause holds, of a conflict
     */
    public record Approval(
            ClauseCode clause,
            Optional<String> warning,
            Optional<Holds> holds,
            UUID approver,
            String reason,
            Instant at) {

        private boolean isOfTheSame(Approval other) {
            return clause.equals(other.clause) && warning.equals(other.warning);
        }
    }

    protected DraftRow() {}

    DraftRow(UUID tenantId, String regulation, int baseNumber, UUID author, Instant now) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.regulation = regulation;
        this.baseNumber = baseNumber;
        this.authorId = author;
        this.changes = "";
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Keeps what the draft says now; approvals were of something else and are void. */
    void keep(Draft draft, UUID author, Instant now) {
        Map<ClauseCode, List<Statement>> statements = new LinkedHashMap<>();
        draft.changes()
                .forEach((clause, edit) -> statements.put(
                        clause,
                        List.of(new Statement(
                                edit.template(),
                                draft.effectiveFrom(),
                                edit.company(),
                                edit.units(),
                                edit.repealed()))));
        changes = new Revision(regulation, baseNumber + 1, now, "", statements, draft.arrangement()).text();
        authorId = author;
        hands = Json.write(
                Stream.concat(hands(), Stream.of(author.toString())).distinct().toList());
        changedAt = now;
        approvals = "[]";
    }

    void approve(Approval approval) {
        var all = new ArrayList<>(approvals());
        all.removeIf(earlier -> earlier.isOfTheSame(approval));
        all.add(approval);
        approvals = Json.write(all.stream().map(DraftRow::json).toList());
    }

    void close() {
        state = "published";
    }

    static Map<String, Object> json(Approval approval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clause", approval.clause().toString());
        approval.warning().ifPresent(warning -> json.put("warning", warning));
        approval.holds().ifPresent(holds -> json.put("holds", holds.name()));
        json.put("approver", approval.approver());
        json.put("reason", approval.reason());
        json.put("at", approval.at());
        return json;
    }

    public UUID getId() {
        return id;
    }

    public String getRegulation() {
        return regulation;
    }

    public int getBaseNumber() {
        return baseNumber;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    /** Everybody who has changed something in it, by id. */
    Stream<String> hands() {
        return ((List<?>) Json.read(hands)).stream().map(Object::toString);
    }

    public boolean isTouchedBy(UUID employee) {
        return hands().anyMatch(employee.toString()::equals);
    }

    public boolean isOpen() {
        return "open".equals(state);
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Canonical text of the changed clauses; empty while nothing has changed. */
    public String changes() {
        return changes;
    }

    /** Hash of what the draft says, whenever it was written: the same for the same words. */
    public String digest() {
        if (changes.isEmpty()) {
            return Canonical.hash(changes);
        }
        Map<ClauseCode, List<Statement>> said = new LinkedHashMap<>();
        var read = Revision.read(changes);
        read.clauses()
                .forEach((clause, statements) -> said.put(
                        clause,
                        statements.stream()
                                .map(one -> new Statement(
                                        one.template(), Instant.EPOCH, one.company(), one.units(), one.repealed()))
                                .toList()));
        return Canonical.hash(new Revision(regulation, 0, Instant.EPOCH, "", said, read.arrangement()).text());
    }

    /** Whether somebody has decided on a doubt. */
    public boolean accepts(Warning warning) {
        return approvals().stream()
                .anyMatch(approval ->
                        approval.warning().filter(warning.id()::equals).isPresent());
    }

    /** What somebody has decided on a conflict, if anybody has. */
    public Optional<Approval> decision(Conflict conflict) {
        return approvals().stream()
                .filter(approval ->
                        approval.warning().filter(conflict.id()::equals).isPresent())
                .findFirst();
    }

    public List<Approval> approvals() {
        return ((List<?>) Json.read(approvals))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .map(item -> new Approval(
                                ClauseCode.of((String) item.get("clause")),
                                Optional.ofNullable((String) item.get("warning")),
                                Optional.ofNullable((String) item.get("holds")).map(Holds::valueOf),
                                UUID.fromString((String) item.get("approver")),
                                (String) item.get("reason"),
                                (Instant) item.get("at")))
                        .toList();
    }
}
