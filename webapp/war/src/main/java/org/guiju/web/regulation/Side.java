package org.guiju.web.regulation;

import java.util.List;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Regulation;

/**
 * One of two states of a regulation that are compared.
 *
 * @param label what it is, in words
 */
record Side(String label, Regulation regulation, List<ClauseState> states) {}
