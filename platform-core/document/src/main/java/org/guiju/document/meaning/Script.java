package org.guiju.document.meaning;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.Optional;

/**
 * A text in one script: simplified, half-width, lower case, character for character, so that a place in it is the same place
 * in the original.
 */
record Script(String plain) {

    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';
    private static final char[] SIMPLE = simple();

    static Script of(String original) {
        var plain = new StringBuilder(original.length());
        for (var at = 0; at < original.length(); at++) {
            plain.append(plain(original.charAt(at)));
        }
        return new Script(plain.toString());
    }

    private static char plain(char letter) {
        if (letter >= FIRST_HAN && letter <= LAST_HAN) {
            return SIMPLE[letter - FIRST_HAN];
        }
        var narrow = letter >= '\uff01' && letter <= '\uff5e' ? (char) (letter - 0xfee0) : letter;
        return switch (narrow) {
            case '\u3000', '\u00a0', '\u2009', '\t' -> ' ';
            case '\u2013', '\u2014', '\u2212', '\u2010', '\u2011' -> '-';
            case '\u301c', '\u223c' -> '~';
            case '\u2103' -> '℃';
            case '\uffe5' -> '¥';
            default -> narrow < 128 ? Character.toLowerCase(narrow) : narrow;
        };
    }

    private static char[] simple() {
        var table = new char[LAST_HAN - FIRST_HAN + 1];
        for (var letter = FIRST_HAN; letter <= LAST_HAN; letter++) {
            var forms = ZhConverterUtil.toSimple(letter);
            var one = forms != null && !forms.isEmpty() && forms.getFirst().length() == 1;
            table[letter - FIRST_HAN] = one ? forms.getFirst().charAt(0) : letter;
        }
        return table;
    }

    int length() {
        return plain.length();
    }

    /** The letter at a place; a line feed where there is none. */
    char at(int place) {
        return place >= 0 && place < plain.length() ? plain.charAt(place) : '\n';
    }

    boolean has(String word, int place) {
        return plain.startsWith(word, place);
    }

    boolean hasOneOf(String letters, int place) {
        return place >= 0 && place < plain.length() && letters.indexOf(plain.charAt(place)) >= 0;
    }

    Optional<String> firstOf(int place, String... words) {
        for (var word : words) {
            if (has(word, place)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    int skipSpaces(int place) {
        var next = place;
        while (next < plain.length() && plain.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    int skipSpacesBack(int place) {
        var before = place;
        while (before > 0 && plain.charAt(before - 1) == ' ') {
            before--;
        }
        return before;
    }

    boolean isDigit(int place) {
        return at(place) >= '0' && at(place) <= '9';
    }

    boolean isLatin(int place) {
        return at(place) >= 'a' && at(place) <= 'z';
    }

    /** Whether a word of letters that ends or begins here is not part of a longer one. */
    boolean isEdge(int place) {
        return !(isLatin(place - 1) && isLatin(place));
    }
}
