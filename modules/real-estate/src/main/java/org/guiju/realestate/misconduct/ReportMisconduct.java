package org.guiju.realestate.misconduct;

import java.time.Instant;
import java.util.Optional;

/** 举报违规: a colleague is said to have broken clause 5.2a or 5.2b. */
public record ReportMisconduct(
        String accused,
        String kind,
        String conduct,
        Optional<String> customer,
        Instant happenedAt,
        String evidence,
        Optional<String> badFaithBecause) {}
