package org.guiju.document.meaning;

import java.util.List;

/** The sentence and the breath around a place, never further than a few lines, however long a text goes on without a stop. */
record Context(Script text, Ordered<Sentence> sentences) {

    private static final int SENTENCE = 200;
    private static final int BREATH = 60;
    private static final String STOPS = "，,。；;：\n";

    static Context of(Meaning meaning, Script text) {
        return new Context(text, new Ordered<>(meaning.sentences(), Sentence::span));
    }

    Span sentence(Span span) {
        var whole = sentences.within(span.from(), span.from() + 1).stream()
                .map(Sentence::span)
                .findFirst()
                .orElse(span);
        return new Span(Math.max(whole.from(), span.from() - SENTENCE), Math.min(whole.to(), span.to() + SENTENCE));
    }

    /** Between two commas. */
    Span breath(Span span) {
        var from = span.from();
        while (from > Math.max(0, span.from() - BREATH) && !text.hasOneOf(STOPS, from - 1)) {
            from--;
        }
        var to = span.to();
        while (to < Math.min(text.length(), span.to() + BREATH) && !text.hasOneOf(STOPS, to)) {
            to++;
        }
        return new Span(from, to);
    }

    /** With the condition before it: 价值超过200元的，不得…. */
    Span breathAndCondition(Span span) {
        var own = breath(span);
        var stop = text.skipSpacesBack(own.from()) - 1;
        if (stop < 1 || !text.hasOneOf("，,", stop)) {
            return own;
        }
        var before = breath(new Span(stop, stop));
        var condition = text.hasOneOf("的者时", stop - 1) || text.hasOneOf("未无没", text.skipSpaces(before.from()));
        return condition ? before.through(own) : own;
    }

    /** 15天内退机的，…: what ends in 的 or 者 says when something holds, and asks for nothing itself. */
    boolean isCondition(Span span) {
        var breath = breath(span);
        return text.hasOneOf("的者", breath.to() - 1) && text.hasOneOf("，,", breath.to());
    }

    boolean precedes(Span span, String... words) {
        return List.of(words).stream()
                .anyMatch(word -> text.has(word, span.from() - word.length()) && span.from() >= word.length());
    }

    boolean follows(Span span, String... words) {
        return text.firstOf(text.skipSpaces(span.to()), words).isPresent();
    }
}
