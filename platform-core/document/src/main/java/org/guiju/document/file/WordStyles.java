package org.guiju.document.file;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** What the styles of a Word file say about a paragraph. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題)\\s*([1-9])");
    private static final int LONGEST_CHAIN = 12;

    private final Optional<XWPFStyles> styles;

    WordStyles(XWPFStyles styles) {
        this.styles = Optional.ofNullable(styles);
    }

    /** The style and those it is based on. */
    Stream<XWPFStyle> chain(String id) {
        return Stream.iterate(
                        style(id),
                        Optional::isPresent,
                        found -> style(found.get().getBasisStyleID()))
                .limit(LONGEST_CHAIN)
                .map(Optional::get);
    }

    private Optional<XWPFStyle> style(String id) {
        return id == null ? Optional.empty() : styles.map(all -> all.getStyle(id));
    }

    int heading(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.isSetOutlineLvl()) {
            return level(own.getOutlineLvl().getVal());
        }
        return chain(paragraph.getStyle())
                .map(WordStyles::heading)
                .filter(level -> level > 0)
                .findFirst()
                .orElse(0);
    }

    private static int heading(XWPFStyle style) {
        var name = HEADING.matcher(String.valueOf(style.getName()).toLowerCase(Locale.ROOT));
        if (name.matches()) {
            return Integer.parseInt(name.group(1));
        }
        var properties = style.getCTStyle().getPPr();
        return properties != null && properties.isSetOutlineLvl()
                ? level(properties.getOutlineLvl().getVal())
                : 0;
    }

    private static int level(BigInteger outline) {
        int level = outline.intValue() + 1;
        return level > 9 ? 0 : level;
    }

    boolean isContents(String id) {
        return chain(id).anyMatch(style -> {
            var name = String.valueOf(style.getName()).toLowerCase(Locale.ROOT);
            return name.startsWith("toc ") || name.equals("toc heading") || name.startsWith("目录 ");
        });
    }

    /** The list a paragraph is in by its style. */
    Optional<CTNumPr> list(String id) {
        return chain(id)
                .map(style -> style.getCTStyle().getPPr())
                .filter(properties -> properties != null && properties.isSetNumPr())
                .map(properties -> properties.getNumPr())
                .findFirst();
    }
}
