package org.guiju.rulebook.compiled;

/**
 * The values a company has for the parameters of a clause, resolved once.
 *
 * @param unfit bit {@code i} is set where value {@code i} is unanswered or does not fit its slot
 */
public record Vector(long[] values, long unfit) {

    boolean fits(long needed) {
        return (unfit & needed) == 0;
    }
}
