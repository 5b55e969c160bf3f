package org.guiju.web.regulation;

import java.util.List;

/**
 * What a clause leaves to the company and nobody has answered.
 *
 * @param name of the parameter that is the answer
 * @param given the made-up case in which the options are shown at work, or empty
 * @param options empty where the answer is typed
 */
public record OpenQuestion(String name, String asks, String given, String bounds, String hint, List<Option> options) {

    /** @param outcome what it would do in the case, or empty */
    public record Option(String code, String label, String outcome) {}
}
