package org.guiju.rulebook.expression;

/**
 * A checked part of an expression: what it does, its type, its text for people. Whatever runs expressions works from
 * this tree alone, over numbered slots.
 */
public record Node(Form form, Type type, String text) {

    public boolean isBroken() {
        return form instanceof Form.Broken;
    }

    public boolean isOptional() {
        return type instanceof Type.Optional;
    }
}
