package org.guiju.platform.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.guiju.sdk.Money;

/**
 * A base salary from a day on.
 *
 * @param counts false once another line was entered for the same day
 * @param docket the decision that let it in; absent for what the company was set up with
 */
public record SalaryLine(
        LocalDate from,
        Money amount,
        Instant enteredAt,
        boolean counts,
        Optional<UUID> docket,
        Optional<String> reason) {}
