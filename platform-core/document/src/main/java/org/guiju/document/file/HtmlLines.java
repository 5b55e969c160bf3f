package org.guiju.document.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.guiju.document.Line;
import org.jsoup.Jsoup;

/** A web page: its blocks, with those that the page itself calls navigation, advertisement and the like told apart. */
final class HtmlLines {

    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private HtmlLines() {}

    static List<Line> of(byte[] content) {
        var charset = declared(content)
                ? null
                : Encodings.charset(content).map(Charset::name).orElse("UTF-8");
        try {
            var document = Jsoup.parse(new ByteArrayInputStream(content), charset, "");
            var blocks = new HtmlBlocks();
            document.body().traverse(blocks);
            return blocks.lines();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean declared(byte[] content) {
        var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        return DECLARED.matcher(head).find();
    }
}
