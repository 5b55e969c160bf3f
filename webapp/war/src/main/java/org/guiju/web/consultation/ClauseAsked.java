package org.guiju.web.consultation;

import java.util.List;
import org.guiju.web.regulation.Comparison;

/**
 * A clause people are asked about.
 *
 * @param comment where the reader can comment on it; empty where they cannot
 */
public record ClauseAsked(Comparison difference, List<CommentLine> comments, String comment) {}
