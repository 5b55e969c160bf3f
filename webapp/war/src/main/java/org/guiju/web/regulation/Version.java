package org.guiju.web.regulation;

import java.util.List;

/**
 * A published revision in the history of a regulation.
 *
 * @param published when and by whom, in words
 * @param days from which it holds, in words
 * @param upcoming whether some of it holds only later
 * @param rounds in which people were asked about it
 * @param changes what it changed; empty for the first
 */
public record Version(
        int number,
        String published,
        String days,
        boolean upcoming,
        PurposeText purpose,
        List<Link> rounds,
        List<Comparison> changes) {

    public record Link(String label, String href) {}
}
