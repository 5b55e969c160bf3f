package org.guiju.sdk.decision;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The permanent address of a clause, e.g. {@code RE-SALES/5.1b}: never reused, never changed; the number that readers
 * see is derived from the regulation's outline.
 *
 * @param regulation code of the regulation, upper case letters, digits and hyphens
 * @param number number inside the regulation
 */
@API(status = API.Status.STABLE, since = "0.1")
public record ClauseCode(String regulation, String number) implements Comparable<ClauseCode> {

    private static final Pattern REGULATION = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,30}");

    public ClauseCode {
        if (!REGULATION.matcher(regulation).matches() || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a clause address: " + regulation + "/" + number);
        }
    }

    public static ClauseCode of(String address) {
        var slash = address.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Not a clause address: " + address);
        }
        return new ClauseCode(address.substring(0, slash), address.substring(slash + 1));
    }

    @Override
    public int compareTo(ClauseCode other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return regulation + "/" + number;
    }
}
