package org.guiju.web.handback;

/** @param href where a complete archive is fetched; empty until then */
public record ExportLine(
        String at, String state, String style, int percent, boolean making, String hash, String href) {}
