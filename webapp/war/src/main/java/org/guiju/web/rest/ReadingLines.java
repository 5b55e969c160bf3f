package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.device.Line;
import org.guiju.sdk.Texts;

/**
 * What devices send: JSON, {@code {"seq": 7, "at": "2026-11-18T08:40:00Z", "value": 3.5}} or many of them in an array; or plain
 * lines, {@code at,value} or {@code seq,at,value}. A time is ISO 8601 with its offset, or seconds since 1970.
 */
final class ReadingLines {

    static final int MOST = 200;

    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 20;
    private static final Texts SHAPE = new Texts(
            "每行要有时间 at 和数值 value，例如 {\"seq\": 7, \"at\": \"2026-11-18T08:40:00Z\", \"value\": 3.5}",
            "每行須有時間 at 與數值 value，例如 {\"seq\": 7, \"at\": \"2026-11-18T08:40:00Z\", \"value\": 3.5}",
            "Each line has a time at and a number value, such as {\"seq\": 7, \"at\": \"2026-11-18T08:40:00Z\", \"value\": 3.5}");
    private static final Texts TIME = new Texts(
            "时间 at 要带时区，例如 2026-11-18T08:40:00Z，或者 1970 年以来的秒数",
            "時間 at 須帶時區，例如 2026-11-18T08:40:00Z，或 1970 年以來的秒數",
            "The time at needs its offset, such as 2026-11-18T08:40:00Z, or is seconds since 1970");
    private static final Texts VALUE = new Texts("数值 value 不是数字", "數值 value 不是數字", "The value is not a number");
    private static final Texts NUMBER = new Texts(
            "编号 seq 要是 0 到 18 位的整数", "編號 seq 須是 0 到 18 位的整數", "The count seq is a whole number of up to 18 digits");

    private ReadingLines() {}

    static List<Line> json(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return switch (reader.readValue()) {
                case JsonArray many -> many.stream().map(ReadingLines::line).toList();
                case JsonObject one -> List.of(line(one));
                default -> throw new ProblemException(400, "malformed");
            };
        } catch (JsonException unreadable) {
            throw new ProblemException(400, "malformed");
        }
    }

    static List<Line> plain(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    var cells = line.split(",", -1);
                    return switch (cells.length) {
                        case 2 -> line(line, "", cells[0], cells[1]);
                        case 3 -> line(line, cells[0], cells[1], cells[2]);
                        default -> unreadable(line, SHAPE);
                    };
                })
                .toList();
    }

    private static Line line(JsonValue json) {
        return json instanceof JsonObject one && one.containsKey("at") && one.containsKey("value")
                ? line(one.toString(), text(one, "seq"), text(one, "at"), text(one, "value"))
                : unreadable(json.toString(), SHAPE);
    }

    private static String text(JsonObject json, String member) {
        return switch (json.get(member)) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case null -> "";
            default -> "?";
        };
    }

    private static Line line(String written, String seq, String at, String value) {
        var number = seq.strip();
        if (!number.matches("\\d{0,18}")) {
            return unreadable(written, NUMBER);
        }
        var time = time(at.strip());
        if (time.isEmpty()) {
            return unreadable(written, TIME);
        }
        return number(value.strip())
                .<Line>map(measured -> new Line.Reading(shortened(written), number, time.get(), measured))
                .orElseGet(() -> unreadable(written, VALUE));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{9,11}")
                            ? Instant.ofEpochSecond(Long.parseLong(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What is short to write may be endless to work with, such as 1e999999999. */
    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text))
                    .filter(number -> number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Line unreadable(String written, Texts why) {
        return new Line.Unreadable(shortened(written), why);
    }

    private static String shortened(String written) {
        return written.substring(0, Math.min(written.length(), LONGEST)).replace("\0", "");
    }
}
