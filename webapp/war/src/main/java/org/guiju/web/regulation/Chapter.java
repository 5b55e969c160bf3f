package org.guiju.web.regulation;

import java.util.List;

/** A chapter with its clauses in force. */
public record Chapter(String number, String title, List<Article> articles) {}
