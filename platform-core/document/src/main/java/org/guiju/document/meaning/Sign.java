package org.guiju.document.meaning;

/** Words that point to a kind of control. */
record Sign(ControlKind kind, Span words) {}
