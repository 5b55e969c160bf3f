package org.guiju.web.home;

/** Something one was told. */
public record NoticeLine(String says, String at, String href, boolean read) {}
