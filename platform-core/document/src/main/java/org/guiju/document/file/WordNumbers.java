package org.guiju.document.file;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Computes the numbers Word shows before paragraphs of its lists. */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Optional<XWPFNumbering> numbering;
    private final WordStyles styles;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    private record Place(BigInteger list, int level) {}

    WordNumbers(XWPFNumbering numbering, WordStyles styles) {
        this.numbering = Optional.ofNullable(numbering);
        this.styles = styles;
    }

    /** With the space after it; empty where the paragraph has none. */
    String next(XWPFParagraph paragraph) {
        return place(paragraph)
                .flatMap(place ->
                        numbering.map(all -> all.getNum(place.list())).map(num -> next(num.getCTNum(), place.level())))
                .orElse("");
    }

    private Optional<Place> place(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        var own =
                Optional.ofNullable(properties).filter(all -> all.isSetNumPr()).map(all -> all.getNumPr());
        var style = styles.list(paragraph.getStyle());
        return own.filter(CTNumPr::isSetNumId)
                .or(() -> style.filter(CTNumPr::isSetNumId))
                .map(numbered -> numbered.getNumId().getVal())
                .filter(list -> list.signum() > 0)
                .map(list -> new Place(list, level(paragraph, own, style, list)));
    }

    private int level(XWPFParagraph paragraph, Optional<CTNumPr> own, Optional<CTNumPr> style, BigInteger list) {
        return own.filter(CTNumPr::isSetIlvl)
                .or(() -> style.filter(CTNumPr::isSetIlvl))
                .map(numbered -> Math.min(numbered.getIlvl().getVal().intValue(), LEVELS - 1))
                .orElseGet(() -> levelOfStyle(paragraph.getStyle(), list));
    }

    private int levelOfStyle(String style, BigInteger list) {
        return numbering
                .map(all -> all.getNum(list))
                .flatMap(num -> abstractOf(num.getCTNum()))
                .map(shape -> {
                    for (var level : shape.getLvlArray()) {
                        if (level.isSetPStyle() && level.getPStyle().getVal().equals(style)) {
                            return level.getIlvl().intValue();
                        }
                    }
                    return 0;
                })
                .orElse(0);
    }

    private Optional<CTAbstractNum> abstractOf(CTNum num) {
        return numbering
                .map(all -> all.getAbstractNum(num.getAbstractNumId().getVal()))
                .map(found -> found.getCTAbstractNum());
    }

    private String next(CTNum num, int level) {
        var shape = abstractOf(num);
        if (shape.isEmpty()) {
            return "";
        }
        var list = shape.get().getAbstractNumId();
        var counter = counters.computeIfAbsent(list, id -> new int[LEVELS]);
        restart(num, counter);
        for (int above = 0; above < level; above++) {
            counter[above] = counter[above] == 0 ? start(num, shape.get(), above) : counter[above];
        }
        counter[level] = counter[level] == 0 ? start(num, shape.get(), level) : counter[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counter[below] = 0;
        }
        return shown(num, shape.get(), level, counter);
    }

    /** A list that begins anew says so once, when it is first used. */
    private void restart(CTNum num, int[] counter) {
        if (begun.add(num.getNumId())) {
            for (var override : num.getLvlOverrideArray()) {
                if (override.isSetStartOverride()) {
                    int level = override.getIlvl().intValue();
                    java.util.Arrays.fill(counter, level, LEVELS, 0);
                }
            }
        }
    }

    private static Optional<CTLvl> level(CTNum num, CTAbstractNum shape, int level) {
        for (var override : num.getLvlOverrideArray()) {
            if (override.isSetLvl() && override.getIlvl().intValue() == level) {
                return Optional.of(override.getLvl());
            }
        }
        for (var each : shape.getLvlArray()) {
            if (each.getIlvl().intValue() == level) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static int start(CTNum num, CTAbstractNum shape, int level) {
        for (var override : num.getLvlOverrideArray()) {
            if (override.getIlvl().intValue() == level && override.isSetStartOverride()) {
                return override.getStartOverride().getVal().intValue();
            }
        }
        return level(num, shape, level)
                .filter(CTLvl::isSetStart)
                .map(each -> each.getStart().getVal().intValue())
                .orElse(1);
    }

    private static String shown(CTNum num, CTAbstractNum shape, int level, int[] counter) {
        var own = level(num, shape, level).filter(CTLvl::isSetLvlText);
        if (own.isEmpty() || format(own.get()).equals("bullet")) {
            return "";
        }
        boolean legal = own.get().isSetIsLgl();
        var text = PLACE.matcher(String.valueOf(own.get().getLvlText().getVal()))
                .replaceAll(found -> {
                    int place = Integer.parseInt(found.group(1)) - 1;
                    var format =
                            level(num, shape, place).map(WordNumbers::format).orElse("decimal");
                    return ListNumbers.shown(counter[place], legal && place < level ? "decimal" : format);
                });
        return text.isBlank() ? "" : text + " ";
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }
}
