package org.guiju.web.regulation;

import java.util.List;

/**
 * A chapter in the workbench's tree.
 *
 * @param code its number in the arrangement, which readers do not see
 */
public record TreeChapter(String code, String number, String title, List<TreeLine> lines) {}
