package org.guiju.document.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** What a file is, by what is in it; its name has to say the same. */
enum FileKind {
    WORD("docx"),
    PDF("pdf"),
    HTML("html", "htm"),
    TEXT("txt");

    private static final int HEAD = 4096;
    private static final Pattern PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,400}?-->\\s*)?<(?:!doctype html|html|head|body)[\\s>].*",
            Pattern.DOTALL);

    private final List<String> extensions;

    FileKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    static FileKind of(String name, byte[] content) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (extension.equals("docm") || extension.equals("dotm")) {
            throw new UnreadableFile(Why.MACROS, extension);
        }
        var kind = found(content);
        var named = Arrays.stream(values())
                .filter(value -> value.extensions.contains(extension))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(Why.TYPE, extension));
        if (kind == WORD) {
            WordPackage.check(content);
        }
        if (named != kind && !(named == HTML && kind == TEXT)) {
            throw new UnreadableFile(Why.EXTENSION, kind.extensions.getFirst());
        }
        return named;
    }

    private static FileKind found(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4")) {
            return WORD;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadableFile(WordPackage.isEncrypted(content) ? Why.ENCRYPTED : Why.OLD_WORD, "");
        }
        if (head.startsWith("{\\rtf")) {
            throw new UnreadableFile(Why.TYPE, "rtf");
        }
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) {
            return PDF;
        }
        return PAGE.matcher(head.replace("\0", "").toLowerCase(Locale.ROOT)).matches() ? HTML : TEXT;
    }
}
