package org.guiju.web.regulation;

import java.util.List;

/**
 * A published revision in the history of a regulation.
 *
 * @param published when and by whom, in words
 * @param days from which it holds, in words
 * @param upcoming whether some of it holds only later
 * @param remark that it takes another back or was taken back, and why; empty for most
 * @param withdraw where it can be taken back; empty where it cannot
 * @param rounds in which people were asked about it
 * @param changes what it changed; empty for the first
 */
public record Version(
        int number,
        String published,
        String days,
        boolean upcoming,
        String remark,
        String withdraw,
        PurposeText purpose,
        List<Link> rounds,
        List<Comparison> changes) {

    public record Link(String label, String href) {}
}
