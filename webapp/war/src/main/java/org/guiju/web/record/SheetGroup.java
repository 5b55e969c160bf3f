package org.guiju.web.record;

import java.util.List;

/** Records of a sheet that stand under one heading. */
public record SheetGroup(String heading, List<SheetLine> lines) {}
