package org.guiju.platform.decision;

/** A feature that makes findings real after an action was carried out: opens duties, writes proposals. */
public interface FindingCarrier {

    void carry(CarriedOut done);

    /** What has to be kept of an action that its clauses refused. */
    default void refused(CarriedOut attempt) {}
}
