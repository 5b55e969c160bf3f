package org.guiju.web.record;

/** A record in a list. */
public record RecordLine(
        String id, String number, String title, String type, String state, boolean finished, String owner, String at) {}
