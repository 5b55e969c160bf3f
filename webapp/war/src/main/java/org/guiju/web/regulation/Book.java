package org.guiju.web.regulation;

import java.util.List;

/**
 * A regulation as it stands at an instant.
 *
 * @param revision highest number in force; 0 for law
 */
public record Book(String code, String title, boolean law, int revision, List<Chapter> chapters) {}
