package org.guiju.document.meaning;

import java.util.List;
import org.guiju.sdk.Texts;

/**
 * One control that could watch a clause. Nothing follows from it until somebody accepts it.
 *
 * @param words what it rests on, in reading order
 * @param parameters values the document states, typed; see {@link Meaning#template}
 * @param questions what the document leaves open
 */
public record Proposal(
        ControlKind control,
        List<Span> words,
        List<Suggestion> parameters,
        List<Question> questions,
        Texts explanation) {}
