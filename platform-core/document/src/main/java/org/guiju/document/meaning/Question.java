package org.guiju.document.meaning;

import org.guiju.sdk.Texts;

/**
 * Something a control has to know and the document does not say.
 *
 * @param key as the rulebook's questions name it, e.g. {@code start_day}
 */
public record Question(String key, Texts asks, Span about) {}
