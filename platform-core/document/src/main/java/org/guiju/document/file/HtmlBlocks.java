package org.guiju.document.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.document.Dropped;
import org.guiju.document.Line;
import org.guiju.document.Line.Shape;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks through a page and gathers what stands in one block; numbers that the browser would show become text. */
final class HtmlBlocks implements NodeVisitor {

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "select", "textarea", "option");
    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "button", "iframe");
    private static final Pattern AROUND_BY_NAME = Pattern.compile(
            "(^|[\\s_-])(nav|navbar|menu|crumbs?|breadcrumbs?|footer|copyright|share|related|recommend|sidebar|ads?|advert|banner|comments?"
                    + "|pager|pagination|toolbar|topbar|download|hot|tags?|login|search|qrcode)($|[\\s_-])");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Deque<Integer> counters = new ArrayDeque<>();
    private int silent;
    private int around;
    private int heading;
    private int cells;
    private boolean inRow;

    List<Line> lines() {
        end();
        return lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) {
                words.append(text.text());
            }
        } else if (node instanceof Element element) {
            opened(element);
        }
    }

    private void opened(Element element) {
        var name = element.normalName();
        if (SILENT.contains(name)) {
            silent++;
        }
        if (name.equals("br")) {
            end();
        } else if (isBlock(element) && !inRow) {
            end();
        }
        if (isAround(element)) {
            around++;
        }
        switch (name) {
            case "tr" -> {
                end();
                inRow = true;
                cells = 0;
            }
            case "td", "th" -> words.append(cells++ > 0 ? " | " : "");
            case "ol" -> counters.push(start(element));
            case "ul" -> counters.push(Integer.MIN_VALUE);
            case "li" -> words.append(itemNumber(element));
            default -> {}
        }
        heading = name.matches("h[1-6]") ? name.charAt(1) - '0' : heading;
    }

    private static int start(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
    }

    private String itemNumber(Element item) {
        if (counters.isEmpty() || counters.peek() == Integer.MIN_VALUE || around > 0) {
            return "";
        }
        int number = item.attr("value").matches("\\d{1,4}") ? Integer.parseInt(item.attr("value")) : counters.pop();
        counters.push(number + 1);
        var type = item.parent() == null ? "" : item.parent().attr("type");
        return switch (type) {
            case "a" -> ListNumbers.letter(number, 'a') + ". ";
            case "A" -> ListNumbers.letter(number, 'A') + ". ";
            case "i" -> ListNumbers.roman(number).toLowerCase(Locale.ROOT) + ". ";
            case "I" -> ListNumbers.roman(number) + ". ";
            default -> number + ". ";
        };
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        var name = element.normalName();
        if (SILENT.contains(name)) {
            silent--;
        }
        if (name.equals("tr")) {
            inRow = false;
            row();
        } else if (isBlock(element) && !inRow) {
            end();
        }
        if (name.equals("ol") || name.equals("ul")) {
            counters.pop();
        }
        if (isAround(element)) {
            around--;
        }
        heading = name.matches("h[1-6]") ? 0 : heading;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || Set.of("td", "th", "option", "label").contains(element.normalName());
    }

    private static boolean isAround(Element element) {
        return AROUND.contains(element.normalName())
                || AROUND_BY_NAME
                        .matcher((element.className() + " " + element.id()).toLowerCase(Locale.ROOT))
                        .find();
    }

    private void row() {
        add(cells > 1 ? Shape.ROW : Shape.WHOLE);
    }

    private void end() {
        add(Shape.WHOLE);
    }

    private void add(Shape shape) {
        var text = words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        words.setLength(0);
        if (!text.isEmpty() && !text.matches("[|\\s]+")) {
            lines.add(new Line(
                    0,
                    text,
                    0,
                    shape,
                    heading,
                    1,
                    false,
                    around > 0 ? Optional.of(Dropped.Why.WEB_PAGE) : Optional.empty()));
        }
    }
}
