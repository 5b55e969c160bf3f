package org.guiju.platform.organisation;

import java.time.LocalDate;
import org.guiju.sdk.Texts;

/** A day that is not what its weekday says: a day off, or one that is worked. */
public record SpecialDay(LocalDate day, boolean works, Texts name) {}
