package org.guiju.platform.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guiju.sdk.Money;

/** The monthly minimum wage of a region from a day on, as the company stated it. */
public record MinimumWage(
        String region, LocalDate from, Money amount, String source, UUID statedBy, Instant statedAt, UUID docket) {}
