package org.guiju.web.record;

import java.util.List;

/**
 * A record of a sheet for people who do not work here.
 *
 * @param side what stands at the margin, e.g. a price; empty where the record has none
 */
public record SheetLine(String title, String side, List<FieldLine> fields) {}
