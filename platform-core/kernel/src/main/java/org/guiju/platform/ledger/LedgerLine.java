package org.guiju.platform.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.guiju.platform.value.Ids;
import org.guiju.platform.value.RowId;

/** What counts on a person's account, once and for all; another line undoes it. A balance is the sum of these. */
@Entity
@Table(name = "ledger_line")
@IdClass(RowId.class)
public class LedgerLine {

    /** Why a line is there. */
    public enum Kind {
        POSTED,
        REVERSED,
        SUSPENDED,
        RESUMED,
        EXPIRED
    }

    @Id
    @Column(name = "tenant_id")
    private UUID tenantId;

    @Id
    private UUID id;

    @Column(name = "entry_id")
    private UUID entryId;

    @Column(name = "person_id")
    private UUID personId;

    private String account;
    private long amount;
    private String kind;
    private LocalDate period;

    @Column(name = "counts_at")
    private Instant countsAt;

    @Column(name = "docket_id")
    private UUID docketId;

    private Instant at;

    protected LedgerLine() {}

    /** @param period payroll month, or null for what is not money */
    LedgerLine(UUID tenant, LedgerEntry entry, long amount, Kind kind, LocalDate period, UUID docket, Instant now) {
        this.tenantId = tenant;
        this.id = Ids.next();
        this.entryId = entry.getId();
        this.personId = entry.getPersonId();
        this.account = entry.getUnit();
        this.amount = amount;
        this.kind = kind.name().toLowerCase(Locale.ROOT);
        this.period = period;
        this.countsAt = entry.actedAt().orElse(now);
        this.docketId = docket;
        this.at = now;
    }

    public UUID getId() {
        return id;
    }

    public UUID getEntryId() {
        return entryId;
    }

    public UUID getPersonId() {
        return personId;
    }

    public String getAccount() {
        return account;
    }

    long minor() {
        return amount;
    }

    /** In yuan, points or units; below zero is against the person. */
    public BigDecimal getAmount() {
        return BigDecimal.valueOf(amount, 2);
    }

    public Kind getKind() {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    public LocalDate getPeriod() {
        return period;
    }

    /** Moment from which it counts: that of the act, where there is one. */
    public Instant getCountsAt() {
        return countsAt;
    }

    /** Docket entry of the action that wrote it. */
    public UUID getDocketId() {
        return docketId;
    }

    public Instant getAt() {
        return at;
    }
}
