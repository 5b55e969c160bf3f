package org.guiju.realestate.conflict;

import java.util.Optional;

/** 陈述意见、补充证据: a party says what happened. */
public record AddEvidence(String text, Optional<String> note) {}
