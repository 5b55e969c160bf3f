package org.guiju.web.verdict;

/**
 * One way to make it pass, in words.
 *
 * @param href where that is done; empty when it is a matter of the facts
 */
public record Cure(String text, String href) {}
