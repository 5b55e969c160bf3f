package org.guiju.web.pack;

/** @param href where a complete pack is fetched; empty until then */
public record PackLine(
        String title,
        String unit,
        String days,
        String by,
        String state,
        String style,
        int percent,
        boolean making,
        String hash,
        String href) {}
