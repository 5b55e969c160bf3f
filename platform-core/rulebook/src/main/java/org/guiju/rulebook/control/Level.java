package org.guiju.rulebook.control;

/** How hard a control bites. {@code LOG} is the shadow mode: recorded, without effect. */
public enum Level {
    LOG,
    WARN,
    ASK_REASON,
    BLOCK
}
