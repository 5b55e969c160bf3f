package org.guiju.web.regulation;

/** A name under a warning of law. */
public record ApprovalLine(String clause, String approver, String reason, String at) {}
