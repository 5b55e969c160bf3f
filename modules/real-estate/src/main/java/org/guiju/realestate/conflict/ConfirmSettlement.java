package org.guiju.realestate.conflict;

import java.util.Optional;

/** 确认协商方案: another party agrees. */
public record ConfirmSettlement(Optional<String> outcome) {}
