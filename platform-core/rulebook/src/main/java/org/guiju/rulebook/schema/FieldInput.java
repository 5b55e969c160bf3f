package org.guiju.rulebook.schema;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.rulebook.schema.Intake.Setting;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** Reads what was given for one field; nothing blank comes here. */
record FieldInput(Field field, Setting setting) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[:：]([0-5]\\d)(?::[0-5]\\d)?");

    sealed interface Read {
        record Value(Object value) implements Read {}

        record Wrong(Texts says) implements Read {}
    }

    Read read(Object given) {
        return isShapedAsWanted(given)
                ? value(given)
                : wrong("这一项的格式不对，只能填一个值", "這一項的格式不對，只能填一個值", "This is not given as it should be: one value is needed");
    }

    /** Rows, files and signatures come as maps, everything else as plain values or lists of them. */
    private boolean isShapedAsWanted(Object given) {
        return switch (field.kind()) {
            case FILE, FILES, SIGNATURE, ROWS -> true;
            case EMPLOYEES, RECORDS, TEXTS, MULTI_CHOICE ->
                !(given instanceof Collection<?> items
                        ? items.stream().anyMatch(FieldInput::isNested)
                        : isNested(given));
            default -> !isNested(given);
        };
    }

    private static boolean isNested(Object given) {
        return given instanceof Map || given instanceof Collection;
    }

    private Read value(Object given) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, EMPLOYEE, RECORD, UNIT ->
                text(given.toString().strip());
            case PHONE -> phone(Intake.normal(FieldKind.PHONE, given.toString()));
            case IDENTITY -> identity(Intake.normal(FieldKind.IDENTITY, given.toString()));
            case INTEGER -> whole(given);
            case NUMBER -> decimal(given).map(this::bounded).orElseGet(this::notANumber);
            case PERCENT -> percent(given);
            case MONEY -> money(given);
            case BOOLEAN -> bool(given);
            case DATE -> date(given.toString().strip());
            case TIME -> time(given.toString().strip());
            case INSTANT -> instant(given.toString().strip());
            case DURATION -> duration(given.toString().strip());
            case CHOICE -> choice(given.toString().strip());
            case MULTI_CHOICE -> choices(given);
            case EMPLOYEES, TEXTS -> texts(given);
            case RECORDS ->
                counted(items(given).stream().map(String::valueOf).distinct().toList());
            case FILE -> file(given);
            case FILES -> files(given);
            case SIGNATURE -> signature(given);
            case ROWS -> new RowsInput(field, setting).read(given);
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
        var number = decimal(given.toString().replaceAll("[,，\\s元¥￥$€]", ""));
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
                        .atZone(setting.zone())
                        .toInstant());
            } catch (DateTimeParseException unreadable) {
                return wrong("时间写成 2026-01-31 10:50", "時間寫成 2026-01-31 10:50", "Write a time as 2026-01-31 10:50");
            }
        }
    }

    private static Read time(String text) {
        var matcher = CLOCK.matcher(text);
        return matcher.matches()
                ? new Read.Value(LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : wrong("时刻写成 09:30", "時刻寫成 09:30", "Write a time of day as 09:30");
    }

    private static Read duration(String text) {
        return Span.read(text)
                .<Read>map(Read.Value::new)
                .orElseGet(() -> wrong(
                        "时长写成 90 分钟、1.5 小时、2 天",
                        "時長寫成 90 分鐘、1.5 小時、2 天",
                        "Write a duration as 90 minutes, 1.5 hours or 2 days"));
    }

    private Read file(Object given) {
        return stored(given).<Read>map(found -> new Read.Value(found.value())).orElseGet(FieldInput::noFile);
    }

    private Optional<StoredFile> stored(Object given) {
        var id = given instanceof Map<?, ?> known ? known.get("id") : given;
        try {
            return setting.files().apply(UUID.fromString(String.valueOf(id).strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Read noFile() {
        return wrong("没有这个文件，重新上传一次", "沒有這個檔案，重新上傳一次", "There is no such file; upload it again");
    }

    private Read files(Object given) {
        var found = new ArrayList<Object>();
        for (var item : items(given)) {
            var file = stored(item);
            if (file.isEmpty()) {
                return noFile();
            }
            found.add(file.get().value());
        }
        return counted(found);
    }

    private Read signature(Object given) {
        if (!(given instanceof Map<?, ?> drawn) || Intake.isBlank(drawn.get("by"))) {
            return wrong("还没写由谁签的", "還沒寫由誰簽的", "Say who signed");
        }
        if (Intake.isBlank(drawn.get("image"))) {
            return wrong("还没签名", "還沒簽名", "The signature is still missing");
        }
        return stored(drawn.get("image"))
                .<Read>map(image -> {
                    Map<String, Object> value = new LinkedHashMap<>();
                    value.put("image", image.value());
                    value.put("by", drawn.get("by").toString().strip());
                    value.put("at", setting.now());
                    return new Read.Value(value);
                })
                .orElseGet(FieldInput::noFile);
    }

    private Read choices(Object given) {
        var codes = new ArrayList<Object>();
        for (var item : items(given)) {
            switch (choice(item.toString().strip())) {
                case Read.Value(Object code) -> codes.add(code);
                case Read.Wrong wrong -> {
                    return wrong;
                }
            }
        }
        return counted(codes.stream().distinct().toList());
    }

    private Read counted(List<?> items) {
        if (items.size() < field.fewestItems()) {
            var few = field.fewestItems();
            return wrong("至少 " + few + " 项", "至少 " + few + " 項", "At least " + few);
        }
        if (items.size() > field.mostItems()) {
            var most = field.mostItems();
            return wrong("最多 " + most + " 项", "最多 " + most + " 項", "At most " + most);
        }
        return new Read.Value(List.copyOf(items));
    }

    private static List<?> items(Object given) {
        return given instanceof Collection<?> many
                ? many.stream().filter(item -> !Intake.isBlank(item)).toList()
                : List.of(given.toString().strip().split("\\s*[\\n,，;；]\\s*"));
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

    private String options(Function<Texts, String> language, String separator) {
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

    static Read wrong(String zhHans, String zhHant, String en) {
        return new Read.Wrong(new Texts(zhHans, zhHant, en));
    }
}
