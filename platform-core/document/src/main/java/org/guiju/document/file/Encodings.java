package org.guiju.document.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.document.UnreadableFile;
import org.guiju.document.UnreadableFile.Why;

/** Finds out what encoding a text is in: marks first, then UTF-8 by its rules, then the reading that makes more sense. */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final int SAMPLE = 20_000;
    private static final double SENSE = 0.08;

    /** Signs every regulation is full of, in both scripts. */
    private static final String COMMON =
            "的不员人应时工当日司公客由一为得行作部理在月期管规定制度" + "员務員為應時當規過單個後內須處經對於與務報間單業辦開號條請並項實際須經務单处经对于与务报间业办开号条请并项实际须";

    private Encodings() {}

    static String decode(byte[] content) {
        return charset(content)
                .map(charset -> withoutMark(new String(content, charset)))
                .orElseThrow(() -> new UnreadableFile(Why.ENCODING, ""));
    }

    static Optional<Charset> charset(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (strict(content, StandardCharsets.UTF_8).isPresent()) {
            return zeros(content) ? wide(content) : Optional.of(StandardCharsets.UTF_8);
        }
        if (zeros(content)) {
            return wide(content);
        }
        return Stream.of(GB18030, BIG5, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(charset -> new Guess(charset, sense(content, charset)))
                .max(Comparator.comparingDouble(Guess::sense))
                .filter(guess -> guess.sense() >= SENSE)
                .map(Guess::charset);
    }

    private record Guess(Charset charset, double sense) {}

    private static Optional<Charset> wide(byte[] content) {
        return List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).stream()
                .filter(charset -> sense(content, charset) >= SENSE || isLatin(content, charset))
                .max(Comparator.comparingDouble(charset -> sense(content, charset)));
    }

    private static boolean isLatin(byte[] content, Charset charset) {
        var text = new String(content, 0, Math.min(SAMPLE, content.length) & ~1, charset);
        return text.chars()
                                .filter(c -> c >= ' ' && c < 0x7f || c == '\n' || c == '\r')
                                .count()
                        * 10
                >= text.length() * 9L;
    }

    private static boolean zeros(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** Share of the signs that are common ones, less those that are none. */
    private static double sense(byte[] content, Charset charset) {
        var text = new String(content, 0, Math.min(SAMPLE, content.length), charset);
        long wide = text.chars().filter(c -> c >= 0x80).count();
        long common = text.chars().filter(c -> COMMON.indexOf(c) >= 0).count();
        long broken = text.chars()
                .filter(c -> c == 0xFFFD || c >= 0xE000 && c < 0xF900)
                .count();
        return wide == 0 ? 0 : (double) (common - 2 * broken) / wide;
    }

    private static Optional<String> strict(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
