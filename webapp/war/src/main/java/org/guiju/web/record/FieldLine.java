package org.guiju.web.record;

import java.util.List;

/** A field of a record with its value in words, its files or the record it points to; several values stand below each other. */
public record FieldLine(String label, List<String> values, List<FileLink> files, List<RecordLine> records) {}
