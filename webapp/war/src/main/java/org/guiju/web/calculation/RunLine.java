package org.guiju.web.calculation;

/** One calculation in the list. */
public record RunLine(
        String href, String title, String period, String state, String style, String people, String total) {}
