package org.guiju.platform.tablet;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** An act from a tablet that the desk could not take (未收下): kept as it came, until it is mended or dismissed. */
@Entity
@Table(name = "untaken_act")
@IdClass(RowId.class)
public class Untaken {

    /** Where it stands. */
    public enum State {
        OPEN,
        MENDED,
        DISMISSED
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "act_id")
    private UUID actId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "action_type")
    private String actionType;

    private String subject;
    private String raw;
    private String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String says;
    private String problems = "[]";

    private boolean proven;

    @Column(name = "docket_id")
    @Convert(converter = OptionalUuid.class)
    private UUID docketId;

    private String state = "open";

    @Column(name = "ended_by")
    @Convert(converter = OptionalUuid.class)
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_because")
    private String endedBecause;

    protected Untaken() {}

    /**
     * @param proven whether the person has shown that it was them
     * @param made when, by our clock
     * @param happened the same, if it can be believed
     */
    Untaken(
            UUID tenant,
            UUID person,
            boolean proven,
            UUID unit,
            MadeAct act,
            Instant made,
            Optional<Instant> happened,
            Instant now) {
        this.tenantId = tenant;
        this.id = Ids.next();
        this.actId = act.id();
        this.personId = person;
        this.proven = proven;
        this.unitId = unit;
        this.actionType = act.action();
        this.subject = act.subject().orElse(null);
        this.raw = Json.write(act.fields());
        this.reason = act.reason().orElse(null);
        this.madeAt = made;
        this.happenedAt = happened.orElse(null);
        this.receivedAt = now;
    }

    void because(Texts why) {
        says = Json.write(why);
    }

    /** What the desk said that kept it out. */
    void because(Answer answer) {
        because(Reasons.of(answer));
        problems = Json.write(answer.problems().stream()
                .map(problem -> Map.of("field", problem.field(), "says", problem.says()))
                .toList());
        docketId = answer.docket().orElse(null);
    }

    void end(State how, UUID by, String why, Instant now) {
        state = how.name().toLowerCase(Locale.ROOT);
        endedBy = by;
        endedBecause = why;
        endedAt = now;
    }

    TenantId tenant() {
        return new TenantId(tenantId);
    }

    public UUID getId() {
        return id;
    }

    public UUID getPersonId() {
        return personId;
    }

    public boolean isProven() {
        return proven;
    }

    public UUID getUnitId() {
        return unitId;
    }

    public String getActionType() {
        return actionType;
    }

    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    public Map<String, Object> getRaw() {
        return Json.readMap(raw);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    Optional<Instant> happened() {
        return Optional.ofNullable(happenedAt);
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Texts getSays() {
        return Json.readTexts(says);
    }

    public List<FieldProblem> getProblems() {
        return ((Collection<?>) Json.read(problems))
                .stream()
                        .map(Map.class::cast)
                        .map(wrong -> new FieldProblem(wrong.get("field").toString(), (Texts) wrong.get("says")))
                        .toList();
    }

    public Optional<UUID> docket() {
        return Optional.ofNullable(docketId);
    }

    public State getState() {
        return State.valueOf(state.toUpperCase(Locale.ROOT));
    }

    public UUID getEndedBy() {
        return endedBy;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public String getEndedBecause() {
        return endedBecause;
    }
}
