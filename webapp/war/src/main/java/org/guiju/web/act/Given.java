package org.guiju.web.act;

import java.io.Serializable;

/** What the link to a form has settled already, in words. */
public record Given(String label, String value) implements Serializable {}
