package org.guiju.realestate.conflict;

/** 提出协商方案: a party says how the conflict could be settled. */
public record ProposeSettlement(String outcome, String reason) {}
