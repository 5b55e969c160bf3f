package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/**
 * Raw input of an action, read by its schema: the same for page, REST and import. What cannot be read becomes a problem
 * under its field; the rest is still there, so that incomplete input can be tried against the clauses.
 *
 * @param values by field name; an empty optional field is absent
 */
public record Intake(Map<String, Object> values, List<FieldProblem> problems) {

    /** What is wrong with one field, and what right looks like. */
    public record FieldProblem(String field, Texts says) {}

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    /** @param raw texts as typed, or JSON values: numbers, booleans, lists */
    public static Intake read(ActionType type, Map<String, ?> raw, ZoneId zone) {
        var values = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<FieldProblem>();
        for (var field : type.fields()) {
            var given = raw.get(field.name());
            if (isBlank(given)) {
                if (field.required()) {
                    problems.add(new FieldProblem(field.name(), missing(field)));
                }
                continue;
            }
            switch (new Reader(field, zone).read(given)) {
                case Read.Value(Object value) -> values.put(field.name(), value);
                case Read.Wrong(Texts says) -> problems.add(new FieldProblem(field.name(), says));
            }
        }
        raw.keySet().stream()
                .filter(name -> type.field(name).isEmpty())
                .forEach(name -> problems.add(new FieldProblem(name, unknown(type))));
        return new Intake(values, problems);
    }

    /** Names of the fields that hold no readable value. */
    public Set<String> missing() {
        return problems.stream().map(FieldProblem::field).collect(Collectors.toUnmodifiableSet());
    }

    /** The form in which a phone or identity number is compared. */
    public static String normal(FieldKind kind, String text) {
        return switch (kind) {
            case PHONE -> {
                var digits = text.replaceAll("[\\s()（）\\-–]", "").replaceFirst("^(\\+86|0086)", "");
                yield digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
            }
            case IDENTITY -> text.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
            default -> text.strip();
        };
    }

    private static boolean isBlank(Object given) {
        return switch (given) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> items -> items.isEmpty();
            default -> false;
        };
    }

    private static Texts missing(Field field) {
        var label = field.label();
        return new Texts("还没填" + label.zhHans(), "還沒填" + label.zhHant(), label.en() + " is still empty");
    }

    private static Texts unknown(ActionType type) {
        var known = type.fields().stream().map(Field::name).collect(Collectors.joining(", "));
        return new Texts("没有这一项，可填的有：" + known, "沒有這一項，可填的有：" + known, "There is no such field; known are: " + known);
    }

    private sealed interface Read {
        record Value(Object value) implements Read {}

        record Wrong(Texts says) implements Read {}
    }

    private record Reader(Field field, ZoneId zone) {

        Read read(Object given) {
            return switch (field.kind()) {
                case TEXT, LONG_TEXT, EMPLOYEE, RECORD -> text(given.toString().strip());
                case PHONE -> phone(normal(FieldKind.PHONE, given.toString()));
                case IDENTITY -> identity(normal(FieldKind.IDENTITY, given.toString()));
                case INTEGER -> whole(given);
                case NUMBER -> decimal(given).map(this::bounded).orElseGet(this::notANumber);
                case PERCENT -> percent(given);
                case MONEY -> money(given);
                case BOOLEAN -> bool(given);
                case DATE -> date(given.toString().strip());
                case INSTANT -> instant(given.toString().strip());
                case CHOICE -> choice(given.toString().strip());
                case EMPLOYEES, TEXTS -> texts(given);
            };
        }

        private Read text(String text) {
            if (field.maxLength() > 0 && text.length() > field.maxLength()) {
                var over = text.length() - field.maxLength();
                return wrong(
                        "最多 " + field.maxLength() + " 个字，多了 " + over + " 个",
                        "最多 " + field.maxLength() + " 個字，多了 " + over + " 個",
                        "At most " + field.maxLength() + " characters; " + over + " too many");
            }
            return new Read.Value(text);
        }

        private Read phone(String digits) {
            if (MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()) {
                return new Read.Value(digits);
            }
            if (digits.matches("1\\d{0,9}")) {
                var left = 11 - digits.length();
                return wrong(
                        "手机号应为 11 位，还差 " + left + " 位",
                        "手機號應為 11 位，還差 " + left + " 位",
                        "A mobile number has 11 digits; " + left + " missing");
            }
            return wrong(
                    "不像电话号码：手机 11 位以 1 开头，座机带区号以 0 开头",
                    "不像電話號碼：手機 11 位以 1 開頭，市話帶區號以 0 開頭",
                    "Not a phone number: mobiles have 11 digits from 1, landlines start with 0 and the area code");
        }

        private Read identity(String number) {
            if (!IDENTITY.matcher(number).matches()) {
                return wrong("身份证号应为 18 位", "身分證號應為 18 位", "An identity number has 18 characters");
            }
            var sum = 0;
            for (var i = 0; i < 17; i++) {
                sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
            }
            return IDENTITY_CHECKS.charAt(sum % 11) == number.charAt(17)
                    ? new Read.Value(number)
                    : wrong(
                            "身份证号的校验位不对，请核对一遍",
                            "身分證號的檢查碼不對，請核對一遍",
                            "The check digit of the identity number does not fit; compare it once more");
        }

        private Read whole(Object given) {
            return decimal(given)
                    .map(number -> number.stripTrailingZeros().scale() > 0
                            ? wrong("只能填整数", "只能填整數", "Whole numbers only")
                            : bounded(number))
                    .orElseGet(this::notANumber);
        }

        private Read percent(Object given) {
            var text = given.toString().strip().replace('％', '%');
            var hundred = text.endsWith("%");
            return decimal(hundred ? text.substring(0, text.length() - 1) : text)
                    .map(number -> bounded(hundred ? number.movePointLeft(2) : number))
                    .orElseGet(this::notANumber);
        }

        private Read money(Object given) {
            var number = decimal(given.toString().replaceAll("[,，\\s元¥￥]", ""));
            if (number.isEmpty()) {
                return notANumber();
            }
            if (number.get().stripTrailingZeros().scale() > 2) {
                return wrong("金额最多两位小数", "金額最多兩位小數", "An amount has at most two decimals");
            }
            return bounded(number.get()) instanceof Read.Wrong outside
                    ? outside
                    : new Read.Value(Money.ofDecimal(number.get()));
        }

        private Read bounded(BigDecimal number) {
            if (field.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
                var min = field.min().get().toPlainString();
                return wrong("不能小于 " + min, "不能小於 " + min, "Not less than " + min);
            }
            if (field.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
                var max = field.max().get().toPlainString();
                return wrong("不能大于 " + max, "不能大於 " + max, "Not more than " + max);
            }
            return new Read.Value(number);
        }

        private static Optional<BigDecimal> decimal(Object given) {
            try {
                var text = given.toString().strip();
                return text.length() > 24 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0
                        ? Optional.empty()
                        : Optional.of(new BigDecimal(text));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }

        private Read notANumber() {
            return wrong("要填数字，例如 1234.50", "要填數字，例如 1234.50", "A number is needed, such as 1234.50");
        }

        private Read bool(Object given) {
            return switch (given.toString().strip()) {
                case "true", "on" -> new Read.Value(true);
                case "false", "off" -> new Read.Value(false);
                default -> wrong("要选是或否", "要選是或否", "Yes or no is needed");
            };
        }

        private Read date(String text) {
            try {
                return new Read.Value(LocalDate.parse(text));
            } catch (DateTimeParseException unreadable) {
                return wrong("日期写成 2026-01-31", "日期寫成 2026-01-31", "Write a date as 2026-01-31");
            }
        }

        private Read instant(String text) {
            try {
                return new Read.Value(
                        text.endsWith("Z")
                                ? Instant.parse(text)
                                : OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException noZone) {
                try {
                    return new Read.Value(LocalDateTime.parse(text.replace(' ', 'T'))
                            .atZone(zone)
                            .toInstant());
                } catch (DateTimeParseException unreadable) {
                    return wrong("时间写成 2026-01-31 10:50", "時間寫成 2026-01-31 10:50", "Write a time as 2026-01-31 10:50");
                }
            }
        }

        private Read choice(String code) {
            if (field.options().containsKey(code)) {
                return new Read.Value(code);
            }
            return new Read.Wrong(new Texts(
                    "只能选：" + options(Texts::zhHans, "、"),
                    "只能選：" + options(Texts::zhHant, "、"),
                    "Choose one of: " + options(Texts::en, ", ")));
        }

        private String options(java.util.function.Function<Texts, String> language, String separator) {
            return field.options().values().stream().map(language).collect(Collectors.joining(separator));
        }

        private Read texts(Object given) {
            var items = given instanceof Collection<?> many
                    ? many.stream().map(String::valueOf).toList()
                    : List.of(given.toString().split("\\s*[\\n,，;；]\\s*"));
            return items.size() > 100
                    ? wrong("最多 100 项", "最多 100 項", "At most 100 items")
                    : new Read.Value(items.stream()
                            .map(String::strip)
                            .filter(item -> !item.isEmpty())
                            .toList());
        }

        private static Read wrong(String zhHans, String zhHant, String en) {
            return new Read.Wrong(new Texts(zhHans, zhHant, en));
        }
    }
}
