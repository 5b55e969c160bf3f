package org.guiju.platform.simulation;

/** In what way something would have come out differently. */
public enum Effect {
    /** Was permitted and would have been shut. */
    BLOCKED,
    /** Was shut or waited and would have been permitted. */
    ALLOWED,
    /** Would have waited for people. */
    HELD,
    WARNED,
    UNWARNED,
    /** Fen that would have been taken in addition. */
    FINED_MORE,
    FINED_LESS,
    /** Fen that would have been granted in addition. */
    PAID_MORE,
    PAID_LESS,
    /** Hundredths of points that would have been taken in addition. */
    POINTS_MORE,
    POINTS_LESS,
    DUTIES_MORE,
    DUTIES_FEWER,
    /** Something else: another value, another time limit, another person. */
    OTHER;

    public boolean isMoney() {
        return this == FINED_MORE || this == FINED_LESS || this == PAID_MORE || this == PAID_LESS;
    }

    public boolean isPoints() {
        return this == POINTS_MORE || this == POINTS_LESS;
    }
}
