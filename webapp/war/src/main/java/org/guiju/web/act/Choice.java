package org.guiju.web.act;

import java.io.Serializable;

/** One thing that can be chosen in a field. */
public record Choice(String code, String label) implements Serializable {}
