package org.guiju.web.consultation;

/**
 * What somebody said.
 *
 * @param clause number of the clause it is about; empty for the whole draft
 * @param answer what was answered, by whom; empty while nobody has
 * @param reply where the reader can answer it; empty where they cannot
 */
public record CommentLine(
        String number,
        String clause,
        String words,
        String author,
        String at,
        String state,
        String style,
        String answer,
        String reply) {}
