package org.guiju.web.verdict;

/** How a verdict or finding looks: always icon and word, colour only repeats them. Declared in reading order. */
public enum Mood {
    REFUSES("refuses", "pi-times-circle"),
    REQUIRES("requires", "pi-arrow-circle-right"),
    WARNS("warns", "pi-exclamation-triangle"),
    PENDING("pending", "pi-hourglass"),
    AWAITS("awaits", "pi-users"),
    SETTLED("settled", "pi-check-square"),
    WAIVED("waived", "pi-ticket"),
    DETERMINES("determines", "pi-bookmark"),
    OWES("owes", "pi-stopwatch"),
    PROPOSES("proposes", "pi-wallet"),
    PERMITS("permits", "pi-check-circle");

    private final String code;
    private final String icon;

    Mood(String code, String icon) {
        this.code = code;
        this.icon = icon;
    }

    /** Key of the word in the bundle: {@code finding.refuses}. */
    String key() {
        return "finding." + code;
    }

    String icon() {
        return icon;
    }

    String style() {
        return switch (this) {
            case DETERMINES, OWES, PROPOSES, SETTLED, WAIVED -> "";
            case AWAITS -> PENDING.style();
            default -> "is-" + code;
        };
    }
}
