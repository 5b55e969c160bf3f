package org.guiju.web.shell;

import org.guiju.sdk.Texts;

/** A page or action that a module of the company offers in the navigation. */
record ModuleEntry(Texts title, String icon, String href) {}
