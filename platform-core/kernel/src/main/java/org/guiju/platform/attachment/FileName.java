package org.guiju.platform.attachment;

import java.text.Normalizer;

/** The name of a file as it is kept: no folders, nothing invisible, not longer than can be shown. */
final class FileName {

    static final int MOST = 120;

    private FileName() {}

    /** Empty when nothing is left. */
    static String clean(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        return name.length() <= MOST ? name : shortened(name);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        var kept = MOST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + ending;
    }
}
