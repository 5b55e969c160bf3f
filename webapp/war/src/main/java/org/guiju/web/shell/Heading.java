package org.guiju.web.shell;

import java.util.List;

/** A heading of the navigation with its lines: 我的, 业务, 规矩, and for those who run things 公司 and 平台. */
public record Heading(String label, List<Entry> entries) {}
