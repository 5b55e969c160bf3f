package org.guiju.realestate.conflict;

import java.util.Optional;

/** 报请判定: the conflict goes to somebody who decides. */
public record EscalateAttributionConflict(String to, Optional<String> reason) {}
