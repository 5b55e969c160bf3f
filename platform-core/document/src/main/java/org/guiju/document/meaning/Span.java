package org.guiju.document.meaning;

/** Characters of the original text, from inclusive, to exclusive. */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(from + ".." + to);
        }
    }

    public String in(String text) {
        return text.substring(from, to);
    }

    public boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    public boolean contains(Span other) {
        return from <= other.from && other.to <= to;
    }

    public Span through(Span last) {
        return new Span(Math.min(from, last.from), Math.max(to, last.to));
    }
}
