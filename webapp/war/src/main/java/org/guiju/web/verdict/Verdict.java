package org.guiju.web.verdict;

/**
 * What the click will do, in one sentence.
 *
 * @param shut whether the button is off: only a refusal shuts it, something missing does not
 */
public record Verdict(String style, String icon, String title, String detail, boolean shut) {

    static Verdict of(Mood mood, String title, String detail) {
        return new Verdict(mood.style(), mood.icon(), title, detail, mood == Mood.REFUSES);
    }
}
