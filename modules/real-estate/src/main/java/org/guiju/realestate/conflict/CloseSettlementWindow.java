package org.guiju.realestate.conflict;

/** 协商期届满: the time to settle between themselves is over. */
public record CloseSettlementWindow() {}
