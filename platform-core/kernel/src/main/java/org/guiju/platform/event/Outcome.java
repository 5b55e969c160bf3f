package org.guiju.platform.event;

import java.util.Optional;

/**
 * What became of one sending.
 *
 * @param status code of the answer; empty when there was none
 * @param problem why it does not count as delivered
 * @param answer beginning of what the receiver wrote back
 */
record Outcome(Optional<Integer> status, Optional<Problem> problem, String answer, long millis) {

    /** Its words are found under {@code webhook.problem.} and the name in lower case. */
    enum Problem {
        /** the name leads into a private network */
        INSIDE,
        /** nobody knows the name */
        UNKNOWN_HOST,
        /** nobody answers there */
        UNREACHABLE,
        /** the certificate does not hold */
        INSECURE,
        /** no answer in time */
        SLOW,
        /** the answer was no HTTP */
        GARBLED,
        /** the receiver points elsewhere, which is not followed */
        MOVED,
        /** the receiver says for good that it wants nothing more */
        GONE,
        REFUSED,
        BROKEN
    }

    private static final int GONE = 410;

    static Outcome answered(int status, String answer, long millis) {
        return new Outcome(Optional.of(status), problem(status), answer, millis);
    }

    static Outcome failed(Problem problem, long millis) {
        return new Outcome(Optional.empty(), Optional.of(problem), "", millis);
    }

    private static Optional<Problem> problem(int status) {
        if (status == GONE) {
            return Optional.of(Problem.GONE);
        }
        return switch (status / 100) {
            case 2 -> Optional.empty();
            case 3 -> Optional.of(Problem.MOVED);
            case 4 -> Optional.of(Problem.REFUSED);
            default -> Optional.of(Problem.BROKEN);
        };
    }

    boolean delivered() {
        return problem.isEmpty();
    }

    boolean forGood() {
        return problem.filter(Problem.GONE::equals).isPresent();
    }
}
