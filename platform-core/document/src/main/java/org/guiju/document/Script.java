package org.guiju.document;

/** What a text is written in. */
public enum Script {
    SIMPLIFIED("zh-Hans"),
    TRADITIONAL("zh-Hant"),
    LATIN("en");

    private final String language;

    Script(String language) {
        this.language = language;
    }

    public String language() {
        return language;
    }
}
