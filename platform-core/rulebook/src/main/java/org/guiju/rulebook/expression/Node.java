package org.guiju.rulebook.expression;

import java.util.Objects;

/**
 * A checked part of an expression: what it does, its type, its text for people. Whatever runs expressions works from
 * this tree alone, over numbered slots.
 */
public final class Node {

    private final Form form;
    private final Type type;

    /** The syntax until somebody asks for the text; every thread would write the same. */
    private Object written;

    /** Found when they are asked for first; every thread would find the same. */
    private Facts facts;

    Node(Form form, Type type, String text) {
        this(form, type, (Object) text);
    }

    Node(Form form, Type type, Syntax syntax) {
        this(form, type, (Object) syntax);
    }

    private Node(Form form, Type type, Object written) {
        this.form = form;
        this.type = type;
        this.written = written;
    }

    /** The same text for something else. */
    Node with(Form form, Type type) {
        return new Node(form, type, written);
    }

    public Form form() {
        return form;
    }

    public Type type() {
        return type;
    }

    public String text() {
        if (written instanceof Syntax syntax) {
            written = Formatter.READING.format(syntax);
        }
        return (String) written;
    }

    Facts facts() {
        if (facts == null) {
            facts = Facts.found(form);
        }
        return facts;
    }

    public boolean isBroken() {
        return form instanceof Form.Broken;
    }

    public boolean isOptional() {
        return type instanceof Type.Optional;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node that
                && form.equals(that.form)
                && type.equals(that.type)
                && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, type, text());
    }

    @Override
    public String toString() {
        return text();
    }
}
