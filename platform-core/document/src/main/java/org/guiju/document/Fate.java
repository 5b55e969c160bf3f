package org.guiju.document;

/** What became of a line. */
public enum Fate {
    CLAUSE,
    HEADING,
    DROPPED,
    MARKED
}
