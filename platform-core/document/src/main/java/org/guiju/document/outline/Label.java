package org.guiju.document.outline;

import java.util.List;

/**
 * The number a paragraph begins with.
 *
 * @param numbers its parts, one but for 5.2.7
 * @param shown as it stands there
 * @param end where the words after it begin
 * @param doubtful whether it may as well be no number: it is one only where it goes on from the one before
 */
record Label(Style style, List<Integer> numbers, String shown, int end, boolean doubtful) {

    enum Style {
        PART(0),
        ANNEX(0),
        CHAPTER(10),
        SECTION(20),
        ARTICLE(30),
        CAPITAL(30),
        HAN(32),
        STEM(34),
        HAN_PAREN(40),
        DECIMAL(50),
        NUMBER(50),
        ROMAN(45),
        UPPER(50),
        NUMBER_PAREN(60),
        NUMBER_HALF(60),
        CIRCLED(70),
        LOWER(70),
        ROMAN_LOWER(70);

        private final int rank;

        Style(int rank) {
            this.rank = rank;
        }

        /** The smaller, the higher up it usually stands. */
        int rank() {
            return rank;
        }

        /** Named for what it is: a chapter is above an article wherever they meet. */
        boolean isNamed() {
            return ordinal() <= ARTICLE.ordinal();
        }
    }

    Label {
        numbers = List.copyOf(numbers);
    }

    int last() {
        return numbers.getLast();
    }

    int parts() {
        return numbers.size();
    }

    /** Those of one kind are counted on one level. */
    String kind() {
        return style == Style.DECIMAL ? "DECIMAL" + parts() : style.name();
    }

    Label as(Style other, int number) {
        return new Label(other, List.of(number), shown, end, doubtful);
    }
}
