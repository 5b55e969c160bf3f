package org.guiju.realestate.misconduct;

import java.util.Optional;

/** 决定违规案件: somebody uninvolved decides. */
public record DecideMisconduct(String outcome, String findings, Optional<String> unionNotice) {}
