package org.guiju.platform.authoring;

import java.util.List;
import org.guiju.rulebook.regulation.Regulation.Chapter;
import org.guiju.sdk.Texts;

/** The headings that every regulation has; one with nothing under it says so. */
final class Sections {

    static final List<Chapter> CHAPTERS = List.of(
            chapter("1", "目的", "目的", "Purpose"),
            chapter("2", "适用范围", "適用範圍", "Scope"),
            chapter("3", "职责", "職責", "Responsibilities"),
            chapter("4", "定义", "定義", "Definitions"),
            chapter("5", "管理内容", "管理內容", "Content"),
            chapter("6", "奖惩", "獎懲", "Rewards and penalties"),
            chapter("7", "附件", "附件", "Annexes"),
            chapter("8", "引用文件", "引用文件", "References"));

    private Sections() {}

    private static Chapter chapter(String number, String zhHans, String zhHant, String en) {
        return new Chapter(number, new Texts(zhHans, zhHant, en), List.of());
    }
}
