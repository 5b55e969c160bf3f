package org.guiju.platform.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of one grant.
 *
 * @param entry that granted it
 * @param lastDay on which it counts; absent when it does not end
 */
public record Portion(UUID entry, LocalDate granted, BigDecimal left, Optional<LocalDate> lastDay) {}
