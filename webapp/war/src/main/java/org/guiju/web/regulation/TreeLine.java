package org.guiju.web.regulation;

/**
 * A clause in the workbench's tree.
 *
 * @param code its number inside the address
 * @param number as readers see it
 * @param wrong whether it keeps the draft from being published
 * @param unreviewed whether a language is to be looked through
 */
public record TreeLine(
        String code,
        String address,
        String number,
        String title,
        boolean here,
        boolean changed,
        boolean wrong,
        boolean unreviewed) {}
