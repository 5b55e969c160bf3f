package org.guiju.web.clause;

import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/**
 * What people call a clause.
 *
 * @param regulation title of its regulation
 * @param number as its regulation numbers it
 * @param title its short name
 * @param law whether its regulation is law
 */
public record ClauseName(ClauseCode code, Texts regulation, Texts number, Texts title, boolean law) {}
