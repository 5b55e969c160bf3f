package org.guiju.platform.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.sealing.Seal;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.Json;
import org.guiju.platform.value.OptionalUuid;
import org.guiju.platform.value.RowId;
import org.guiju.sdk.decision.ControlCode;

/** One draw of a unit in a period. Its seed is under seal until the period is over. */
@Entity
@Table(name = "draw")
@IdClass(RowId.class)
public class SealedDraw {

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    private String control;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "until_at")
    private Instant untilAt;

    private String times;
    private int picks;
    private String commitment;
    private String sealed;
    private String seed;

    @Column(name = "begun_docket")
    @Convert(converter = OptionalUuid.class)
    private UUID begunDocket;

    @Column(name = "opened_docket")
    @Convert(converter = OptionalUuid.class)
    private UUID openedDocket;

    protected SealedDraw() {}

    SealedDraw(UUID tenantId, DrawPlan plan, Seed fresh) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.control = plan.control().toString();
        this.unitId = plan.unit().getId();
        this.fromAt = plan.from();
        this.untilAt = plan.until();
        this.times = Json.write(plan.times().stream()
                .map(span -> List.of(span.from(), span.until()))
                .toList());
        this.picks = plan.picks();
        this.commitment = fresh.commitment();
        this.sealed = Seal.ofThisServer().seal(fresh.digits(), sealedFor());
    }

    private String sealedFor() {
        return "draw/" + id;
    }

    void begun(UUID docket) {
        begunDocket = docket;
    }

    void open(UUID docket) {
        seed = unsealed().digits();
        openedDocket = docket;
    }

    /** For working out picks at their moment, and for nothing else. */
    Seed unsealed() {
        return new Seed(Seal.ofThisServer().open(sealed, sealedFor()));
    }

    public UUID getId() {
        return id;
    }

    public ControlCode control() {
        return ControlCode.of(control);
    }

    public UUID getUnitId() {
        return unitId;
    }

    public Instant getFrom() {
        return fromAt;
    }

    public Instant getUntil() {
        return untilAt;
    }

    /** When picks may fall. */
    public List<Seed.Span> times() {
        return ((List<?>) Json.read(times))
                .stream()
                        .map(List.class::cast)
                        .map(span -> new Seed.Span((Instant) span.get(0), (Instant) span.get(1)))
                        .toList();
    }

    public int getPicks() {
        return picks;
    }

    public String getCommitment() {
        return commitment;
    }

    /** The seed, once it is opened. */
    public Optional<Seed> seed() {
        return Optional.ofNullable(seed).map(Seed::new);
    }

    public Optional<UUID> begunDocket() {
        return Optional.ofNullable(begunDocket);
    }

    public Optional<UUID> openedDocket() {
        return Optional.ofNullable(openedDocket);
    }
}
