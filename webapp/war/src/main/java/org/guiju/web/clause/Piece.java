package org.guiju.web.clause;

/**
 * A stretch of clause text: plain words, or a parameter's value.
 *
 * @param text words, or the value in words
 * @param label what the parameter is called; empty for plain words
 * @param before the value it had, where a draft changes it
 * @param layer code of the layer that set the value; empty for plain words
 * @param state style class: empty, {@code is-changed} or {@code is-open}
 */
public record Piece(String text, String name, String label, String before, String layer, String state) {

    public static Piece words(String text) {
        return new Piece(text, "", "", "", "", "");
    }

    public boolean parameter() {
        return !name.isEmpty();
    }
}
