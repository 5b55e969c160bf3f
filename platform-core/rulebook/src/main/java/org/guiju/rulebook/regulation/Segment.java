package org.guiju.rulebook.regulation;

import java.util.Optional;
import org.guiju.sdk.decision.Layer;

/** A piece of a clause's text in one language. */
public sealed interface Segment {

    /** What a reader reads. */
    String text();

    record Plain(String text) implements Segment {}

    /**
     * A parameter's value inside the text.
     *
     * @param name of the parameter
     * @param label its words
     * @param text its value in words, or that it is not settled
     * @param winner layer whose value it is; empty while nobody has answered
     */
    record Chip(String name, String label, String text, Optional<Layer> winner) implements Segment {}
}
