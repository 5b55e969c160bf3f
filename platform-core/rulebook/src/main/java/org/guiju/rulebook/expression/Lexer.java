package org.guiju.rulebook.expression;

import static org.guiju.rulebook.expression.Problem.Code.UNCLOSED_COMMENT;
import static org.guiju.rulebook.expression.Problem.Code.UNCLOSED_TEXT;
import static org.guiju.rulebook.expression.Problem.Code.UNEXPECTED_CHARACTER;
import static org.guiju.rulebook.expression.Problem.Code.WRITE_INSTEAD;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_ESCAPE;
import static org.guiju.rulebook.expression.Problem.Code.WRONG_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts a text into tokens. What people type by habit or by input method is read as meant, and reported. */
final class Lexer {

    static final int MAX_DIGITS = 30;

    private static final Set<String> SYMBOLS = Set.of(
            "..", "!=", "<=", ">=", "**", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ".",
            ":", "?");

    private static final Map<String, String> HABITS = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("<>", "!="),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("［", "["),
            Map.entry("］", "]"),
            Map.entry("，", ","),
            Map.entry("、", ","),
            Map.entry("｛", "{"),
            Map.entry("｝", "}"),
            Map.entry("：", ":"),
            Map.entry("？", "?"),
            Map.entry("＝", "="),
            Map.entry("≠", "!="),
            Map.entry("＜", "<"),
            Map.entry("＞", ">"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("＋", "+"),
            Map.entry("－", "-"),
            Map.entry("−", "-"),
            Map.entry("×", "*"),
            Map.entry("＊", "*"),
            Map.entry("÷", "/"),
            Map.entry("／", "/"));

    private static final String OPENING_QUOTES = "\"“”「'‘＂";
    private static final String CLOSING_QUOTES = "\"””」'’＂";
    private static final int FIRST_BEYOND_ASCII = 128;

    private static final String[] SINGLE =
            IntStream.range(0, FIRST_BEYOND_ASCII).mapToObj(Character::toString).toArray(String[]::new);

    private final String text;
    private final Problems problems;
    private final List<Token> tokens;
    private int position;

    Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.tokens = new ArrayList<>(text.length() / 3 + 2);
    }

    List<Token> tokens() {
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (isSpace(c)) {
                position += Character.charCount(c);
            } else if (!comment()) {
                next(c);
            }
        }
        add(Token.Kind.END, "", text.length());
        return tokens;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || !isNamePart(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
    }

    private boolean comment() {
        return text.charAt(position) == '/' && (lineComment() || blockComment());
    }

    private boolean lineComment() {
        if (!text.startsWith("//", position)) {
            return false;
        }
        while (position < text.length() && !atLineEnd()) {
            position++;
        }
        return true;
    }

    private boolean blockComment() {
        if (!text.startsWith("/*", position)) {
            return false;
        }
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
            problems.add(position, UNCLOSED_COMMENT);
        }
        position = end < 0 ? text.length() : end + 2;
        return true;
    }

    private void next(int c) {
        if (isNameStart(c)) {
            name();
        } else if (isDigit(c)) {
            number();
        } else if (isQuote(c)) {
            quoted(Token.Kind.TEXT, position);
        } else if (c == '@' && position + 1 < text.length() && isQuote(text.charAt(position + 1))) {
            position++;
            quoted(Token.Kind.TEMPORAL, position - 1);
        } else {
            symbol(c);
        }
    }

    private void name() {
        int start = position;
        skipName();
        add(Token.Kind.NAME, text.substring(start, position), start);
    }

    private void skipName() {
        while (position < text.length() && isNamePart(text.charAt(position))) {
            position++;
        }
        if (position < text.length() && Character.isHighSurrogate(text.charAt(position))) {
            int rare = text.codePointAt(position);
            if (isNamePart(rare)) {
                position += Character.charCount(rare);
                skipName();
            }
        }
    }

    private void number() {
        int start = position;
        skipDigits();
        int whole = position - start;
        int decimals = 0;
        if (position + 1 < text.length() && text.charAt(position) == '.' && isDigit(text.charAt(position + 1))) {
            position++;
            skipDigits();
            decimals = position - start - whole - 1;
        }
        int end = position;
        skipName();
        if (position > end || whole > MAX_DIGITS || decimals > MAX_DIGITS) {
            problems.add(start, WRONG_NUMBER, text.substring(start, position), MAX_DIGITS);
            add(Token.Kind.NUMBER, "0", start);
        } else {
            add(percent() ? Token.Kind.PERCENT : Token.Kind.NUMBER, text.substring(start, end), start);
        }
    }

    private boolean percent() {
        int ahead = position;
        while (ahead < text.length() && text.charAt(ahead) == ' ') {
            ahead++;
        }
        if (ahead == text.length() || text.charAt(ahead) != '%' && text.charAt(ahead) != '％') {
            return false;
        }
        if (text.charAt(ahead) == '％') {
            problems.add(ahead, WRITE_INSTEAD, "％", "%");
        }
        position = ahead + 1;
        return true;
    }

    private void skipDigits() {
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
    }

    private void quoted(Token.Kind kind, int start) {
        char opening = text.charAt(position);
        char closing = CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(opening));
        if (opening != '"') {
            problems.add(position, WRITE_INSTEAD, String.valueOf(opening), "\"");
        }
        position++;
        StringBuilder content = new StringBuilder();
        while (position < text.length() && text.charAt(position) != closing && !atLineEnd()) {
            content.append(character());
        }
        if (position < text.length() && text.charAt(position) == closing) {
            position++;
        } else {
            problems.add(start, UNCLOSED_TEXT);
        }
        add(kind, content.toString(), start);
    }

    private boolean atLineEnd() {
        return text.charAt(position) == '\n' || text.charAt(position) == '\r';
    }

    private String character() {
        char c = text.charAt(position++);
        if (c != '\\') {
            return String.valueOf(c);
        }
        char escaped = position < text.length() ? text.charAt(position) : ' ';
        Optional<String> meant =
                switch (escaped) {
                    case '"', '\\', '\'' -> Optional.of(String.valueOf(escaped));
                    case 'n' -> Optional.of("\n");
                    case 'r' -> Optional.of("\r");
                    case 't' -> Optional.of("\t");
                    case 'u' -> codePoint(4);
                    case 'U' -> codePoint(6);
                    default -> Optional.empty();
                };
        if (meant.isEmpty()) {
            problems.add(position - 1, WRONG_ESCAPE);
            return "";
        }
        position++;
        return meant.get();
    }

    /** The character whose number is written in so many hexadecimal digits; leaves the last of them to be passed. */
    private Optional<String> codePoint(int digits) {
        int from = position + 1;
        if (from + digits > text.length()
                || !text.substring(from, from + digits).chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.substring(from, from + digits), 16);
        if (!Character.isValidCodePoint(number)) {
            return Optional.empty();
        }
        position += digits;
        return Optional.of(Character.toString(number));
    }

    private void symbol(int c) {
        for (int length = isSecond(position + 1) ? 2 : 1; length > 0; length--) {
            String piece =
                    length == 1 && c < FIRST_BEYOND_ASCII ? SINGLE[c] : text.substring(position, position + length);
            if (SYMBOLS.contains(piece)) {
                add(Token.Kind.SYMBOL, piece, position);
                position += length;
                return;
            }
            if (HABITS.containsKey(piece)) {
                habit(piece);
                return;
            }
        }
        if (c == '!') {
            problems.add(position, WRITE_INSTEAD, "!", "not(…)");
        } else {
            problems.add(position, UNEXPECTED_CHARACTER, Character.toString(c));
        }
        position += Character.charCount(c);
    }

    private void habit(String piece) {
        String meant = HABITS.get(piece);
        problems.add(position, WRITE_INSTEAD, piece, meant);
        add(SYMBOLS.contains(meant) ? Token.Kind.SYMBOL : Token.Kind.NAME, meant, position);
        position += piece.length();
    }

    /** Whether a character ends a symbol of two. */
    private boolean isSecond(int place) {
        return place < text.length() && ".=*>&|".indexOf(text.charAt(place)) >= 0;
    }

    private void add(Token.Kind kind, String content, int start) {
        tokens.add(Token.of(kind, content, start));
    }

    private static boolean isQuote(int c) {
        return OPENING_QUOTES.indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetter(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isNameStart(int c) {
        return c < FIRST_BEYOND_ASCII ? isAsciiLetter(c) || c == '_' : Character.isLetter(c);
    }

    static boolean isNamePart(int c) {
        return c < FIRST_BEYOND_ASCII ? isAsciiLetter(c) || isDigit(c) || c == '_' : Character.isLetterOrDigit(c);
    }
}
