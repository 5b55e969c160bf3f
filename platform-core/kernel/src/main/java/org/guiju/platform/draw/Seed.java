package org.guiju.platform.draw;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.guiju.rulebook.source.Canonical;

/**
 * The chance in a draw: 256 bits, written as 64 hexadecimal digits, which are the key of every HMAC as they are written. All
 * that follows from it can be worked out with {@code sha256sum} and {@code openssl}.
 */
public record Seed(String digits) {

    private static final int BYTES = 32;
    /** Digits of an HMAC that are read as a number: as many as every language holds exactly. */
    private static final int NUMBER = 13;

    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A stretch of time in which picks may fall. */
    public record Span(Instant from, Instant until) {

        long seconds() {
            return Duration.between(from, until).toSeconds();
        }
    }

    static Seed fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** What is published before the first pick. */
    public String commitment() {
        return Canonical.hash(digits);
    }

    /** When a pick falls: so many seconds into the spans, one after the other. */
    public Instant moment(int number, List<Span> spans) {
        var total = spans.stream().mapToLong(Span::seconds).sum();
        var second = Long.parseLong(hmac("moment|" + number).substring(0, NUMBER), 16) % total;
        for (var span : spans) {
            if (second < span.seconds()) {
                return span.from().plusSeconds(second);
            }
            second -= span.seconds();
        }
        throw new IllegalArgumentException("spans without time: " + spans);
    }

    /** The item with the lowest HMAC; none of none. */
    public Optional<String> pick(int number, Collection<String> items) {
        return items.stream().min(Comparator.comparing(item -> hmac("pick|" + number + "|" + item)));
    }

    /** What a list of items is known by: their ids in order, a line each. */
    public static String digest(Collection<String> items) {
        return Canonical.hash(items.stream().sorted().collect(Collectors.joining("\n")));
    }

    private String hmac(String message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(digits.getBytes(StandardCharsets.US_ASCII), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Never says what it is. */
    @Override
    public String toString() {
        return "Seed";
    }
}
