package org.guiju.web.home;

/** Something a new company's administrator does before the rules can work. */
public record FirstStep(String title, String why, String href, boolean done) {}
