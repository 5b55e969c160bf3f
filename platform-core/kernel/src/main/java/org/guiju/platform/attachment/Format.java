package org.guiju.platform.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that are accepted. */
enum Format {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> endings;

    Format(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The format that a file's name promises. */
    static Optional<Format> promisedBy(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    /**
     * Whether a sender may call it so. Browsers name text and office files after what is installed, so that only a wrong
     * promise of a picture or PDF says something.
     */
    boolean mayBeSentAs(String declared) {
        var type = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.isPicture() || format == PDF)
                .filter(format -> format.mediaType.equals(type))
                .allMatch(this::equals);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP || this == HEIC;
    }

    String mediaType() {
        return mediaType;
    }
}
