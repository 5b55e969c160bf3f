package org.guiju.web.record;

import java.util.List;

/** Records of one type that belong to another record; the newest stand first, the rest is folded away. */
public record RelatedGroup(String name, List<RelatedLine> newest, List<RelatedLine> older) {

    private static final int NEWEST = 5;

    static RelatedGroup of(String name, List<RelatedLine> lines) {
        var cut = Math.min(NEWEST, lines.size());
        return new RelatedGroup(name, lines.subList(0, cut), lines.subList(cut, lines.size()));
    }

    public int count() {
        return newest.size() + older.size();
    }
}
