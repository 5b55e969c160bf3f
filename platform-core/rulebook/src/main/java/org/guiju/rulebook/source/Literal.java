package org.guiju.rulebook.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.Money;

/**
 * Values as people write them in files: {@code 30%}, {@code 5000.00}, {@code PT24H}, {@code 2026-01-31}. A value is
 * read by the type that its place declares, and equal values are read as equal objects.
 */
public final class Literal {

    private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,8})?)\\s?%");
    private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    private final Problems problems;

    private Literal(Problems problems) {
        this.problems = problems;
    }

    public static Optional<Object> read(Node node, Type type, Problems problems) {
        return new Literal(problems).read(node, type);
    }

    private Optional<Object> read(Node node, Type type) {
        return switch (type) {
            case Type.Optional(Type of) -> read(node, of);
            case Type.ListOf(Type item, int max) -> list(node, item, max);
            case Type.Struct(var fields) -> Section.of(node, problems).map(row -> row(row, fields));
            default -> Section.scalar(node, problems).flatMap(scalar -> scalar(scalar, type));
        };
    }

    private Optional<Object> list(Node node, Type item, int max) {
        var items = Section.items(node, problems);
        if (items.size() > max) {
            problems.add(node.at(), Code.OUT_OF_BOUNDS, items.size(), 0, max);
        }
        List<Object> values = new ArrayList<>();
        items.forEach(value -> read(value, item).ifPresent(values::add));
        return Optional.of(List.copyOf(values));
    }

    private Map<String, Object> row(Section row, Map<String, Type> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, type) ->
                row.node(name).flatMap(value -> read(value, type)).ifPresent(value -> values.put(name, value)));
        row.close();
        return values;
    }

    private Optional<Object> scalar(Node.Scalar value, Type type) {
        return switch (type) {
            case Type.Percent percent -> parsed(value, Form.PERCENT, Literal::percent);
            case Type.Money money -> parsed(value, Form.MONEY, Literal::money);
            case Type.Amount amount -> parsed(value, Form.NUMBER, Literal::number);
            case Type.Number(int scale) when scale == 0 -> parsed(value, Form.INTEGER, Literal::integer);
            case Type.Number number -> parsed(value, Form.NUMBER, Literal::number);
            case Type.Bool bool -> parsed(value, Form.BOOLEAN, Literal::flag);
            case Type.Date date -> parsed(value, Form.DATE, text -> Optional.of(LocalDate.parse(text)));
            case Type.Instant instant -> parsed(value, Form.INSTANT, Literal::instant);
            case Type.Duration duration -> parsed(value, Form.DURATION, Literal::duration);
            case Type.Period period -> parsed(value, Form.PERIOD, Literal::period);
            case Type.Enumeration(var codes) -> code(value, codes);
            default -> Optional.of(value.text());
        };
    }

    private Optional<Object> parsed(Node.Scalar value, Form form, Function<String, Optional<?>> parse) {
        Optional<?> parsed;
        try {
            parsed = parse.apply(value.text().strip());
        } catch (DateTimeException | ArithmeticException wrong) {
            parsed = Optional.empty();
        }
        if (parsed.isEmpty()) {
            problems.add(value.at(), Code.WRONG_VALUE, value.text(), form);
        }
        return parsed.map(Object.class::cast);
    }

    private Optional<Object> code(Node.Scalar value, List<String> codes) {
        if (!codes.contains(value.text())) {
            problems.notOneOf(value.at(), value.text(), codes);
            return Optional.empty();
        }
        return Optional.of(value.text());
    }

    private static Optional<BigDecimal> percent(String text) {
        var matcher = PERCENT.matcher(text);
        return matcher.matches()
                ? Optional.of(plain(new BigDecimal(matcher.group(1)).movePointLeft(2), 2))
                : Optional.empty();
    }

    private static Optional<Money> money(String text) {
        return MONEY.matcher(text).matches() ? Optional.of(Money.ofDecimal(new BigDecimal(text))) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(plain(new BigDecimal(text), 0)) : Optional.empty();
    }

    private static Optional<BigDecimal> integer(String text) {
        return number(text).filter(number -> number.scale() == 0);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> instant(String text) {
        return Optional.of(OffsetDateTime.parse(text).toInstant());
    }

    private static Optional<Duration> duration(String text) {
        return Optional.of(Duration.parse(text));
    }

    private static Optional<Period> period(String text) {
        return Optional.of(Period.parse(text).normalized()).filter(period -> period.getDays() == 0);
    }

    private static BigDecimal plain(BigDecimal number, int minimumScale) {
        var stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), minimumScale));
    }

    /** The notation that {@link #read} reads back as an equal value; lists and rows are lists and maps of texts. */
    public static Object write(Object value, Type type) {
        return switch (type) {
            case Type.Optional(Type of) -> write(value, of);
            case Type.ListOf(Type item, int max) ->
                ((List<?>) value).stream().map(each -> write(each, item)).toList();
            case Type.Struct(var fields) -> row((Map<?, ?>) value, fields);
            case Type.Percent percent ->
                plain(((BigDecimal) value).movePointRight(2), 0).toPlainString() + "%";
            default -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        };
    }

    private static Map<String, Object> row(Map<?, ?> row, Map<String, Type> fields) {
        Map<String, Object> written = new LinkedHashMap<>();
        fields.forEach((name, type) -> {
            if (row.get(name) != null) {
                written.put(name, write(row.get(name), type));
            }
        });
        return written;
    }
}
