package org.guiju.document;

/**
 * Words of a file that are none of the regulation.
 *
 * @param words the whole line, or the part of it that was left out
 */
public record Dropped(int line, int page, String words, Why why) {

    public enum Why {
        /** Printed on every page, or page after page with another number. */
        PAGE_EDGE,
        PAGE_NUMBER,
        /** List of what stands on which page. */
        CONTENTS,
        /** Links, counters, advertisements and notices of the web page the text was copied from. */
        WEB_PAGE,
        /** Signs no one can read, or remarks of who worked on the file. */
        GARBLED,
        /** Struck out in Word with the changes tracked. */
        STRUCK_OUT,
        /** Place, date and name below the text. */
        SIGNATURE
    }
}
