package org.guiju.web.act;

import java.util.List;
import java.util.Optional;
import org.guiju.rulebook.schema.ActionType;

/**
 * An action about to be filled in.
 *
 * @param subject the record it is about, in words
 */
record Form(ActionType type, Optional<String> subject, List<Input> inputs) {}
