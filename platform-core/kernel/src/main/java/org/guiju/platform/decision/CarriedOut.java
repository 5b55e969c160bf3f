package org.guiju.platform.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.Decision;

/** An action that was permitted and carried out, in the transaction that did it. */
public final class CarriedOut {

    private final Matter matter;
    private final Decision decision;
    private final UUID docket;
    private final Optional<UUID> record;
    private final List<UUID> made;

    CarriedOut(Matter matter, Decision decision, UUID docket, Optional<UUID> record) {
        this(matter, decision, docket, record, List.of());
    }

    CarriedOut(Matter matter, Decision decision, UUID docket, Optional<UUID> record, List<UUID> made) {
        this.matter = matter;
        this.decision = decision;
        this.docket = docket;
        this.record = record;
        this.made = List.copyOf(made);
    }

    public TenantId tenant() {
        return matter.actor().tenant();
    }

    public Company company() {
        return matter.company();
    }

    public Actor actor() {
        return matter.actor();
    }

    public String action() {
        return matter.type().code();
    }

    /** Action types whose acts on the record it takes back. */
    public List<String> reverses() {
        return matter.type().reverses();
    }

    /** Values of the action's fields. */
    public Map<String, Object> values() {
        return matter.intake().values();
    }

    /** Key under which it was submitted. */
    public String key() {
        return matter.submission().key();
    }

    /** Codes of the unit of who acts and those above it, root first. */
    public List<String> unit() {
        return matter.unit();
    }

    public Instant now() {
        return matter.now();
    }

    /** Why it was done, where somebody said so. */
    public Optional<String> reason() {
        return matter.submission().reason().filter(reason -> !reason.isBlank());
    }

    /** Whether it corrects what was on record. */
    public boolean amends() {
        return matter.type().amends();
    }

    /** When it happened, where we were told later. */
    public Optional<Instant> happened() {
        return matter.happened();
    }

    public Decision decision() {
        return decision;
    }

    /** Docket entry of the decision. */
    public UUID docket() {
        return docket;
    }

    /** The record the action was about, or the main one it created. */
    public Optional<UUID> record() {
        return record;
    }

    /** Records that it created. */
    public List<UUID> made() {
        return made;
    }
}
