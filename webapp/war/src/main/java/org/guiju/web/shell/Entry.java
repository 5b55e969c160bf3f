package org.guiju.web.shell;

/**
 * One line of the navigation.
 *
 * @param shortLabel for the tabs of a phone
 * @param icon PrimeIcons name
 * @param href inside the application, beginning with a slash
 * @param count what is owed there; nothing is shown for zero
 */
public record Entry(String label, String shortLabel, String icon, String href, int count, boolean current) {}
