package org.guiju.rulebook.regulation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.guiju.rulebook.regulation.Parameter.Kind;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** Values as one language says them. */
final class Words {

    private static final Texts BUNDLES = new Texts("zh-Hans", "zh-Hant", "en");

    /** Up to here a duration is told in hours, as regulations do: 24 hours, 48 hours. */
    private static final Duration LONGEST_IN_HOURS = Duration.ofHours(72);

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    private Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = ResourceBundle.getBundle("org.guiju.rulebook.regulation.words", locale);
    }

    static Words in(Locale wanted, ZoneId zone) {
        return new Words(Locale.forLanguageTag(BUNDLES.in(wanted)), zone);
    }

    String absent() {
        return bundle.getString("absent");
    }

    String value(Parameter parameter, Object value) {
        return switch (parameter.kind()) {
            case ENUM -> option(parameter, value);
            case LIST ->
                join(
                        ((List<?>) value)
                                .stream().map(code -> option(parameter, code)).toList(),
                        "separator");
            case TABLE ->
                join(
                        ((List<?>) value)
                                .stream()
                                        .map(row -> row(parameter, (Map<?, ?>) row))
                                        .toList(),
                        "rows");
            default -> plain(parameter.kind(), value);
        };
    }

    private String option(Parameter parameter, Object code) {
        return Optional.ofNullable(parameter.options().get(code.toString()))
                .map(words -> words.in(locale))
                .orElse(code.toString());
    }

    private String row(Parameter parameter, Map<?, ?> row) {
        return parameter.columns().entrySet().stream()
                .filter(column -> row.get(column.getKey()) != null)
                .map(column -> plain(column.getValue().kind(), row.get(column.getKey())))
                .collect(Collectors.joining(" "));
    }

    private String plain(Kind kind, Object value) {
        return switch (kind) {
            case PERCENT -> percent((BigDecimal) value);
            case WORKDAYS -> unit("workdays", ((BigDecimal) value).longValue());
            default -> value(value);
        };
    }

    String value(Object value) {
        return switch (value) {
            case Money money -> format("#,##0.00", money.toDecimal());
            case BigDecimal number -> number(number);
            case Texts texts -> texts.in(locale);
            case Boolean flag -> bundle.getString(flag ? "yes" : "no");
            case LocalDate date -> date.format(DateTimeFormatter.ofPattern(bundle.getString("date"), locale));
            case Instant instant ->
                instant.atZone(zone).format(DateTimeFormatter.ofPattern(bundle.getString("instant"), locale));
            case Duration duration -> duration(duration);
            case Period period -> period(period);
            case List<?> list -> join(list.stream().map(this::value).toList(), "separator");
            case Map<?, ?> row ->
                Optional.<Object>ofNullable(row.get("name"))
                        .map(Object::toString)
                        .orElse("");
            case Optional<?> optional -> optional.map(this::value).orElse(absent());
            default -> value.toString();
        };
    }

    /** A share of one: 0.3 is {@code 30%}. */
    static String percent(BigDecimal share) {
        return number(share.movePointRight(2)) + "%";
    }

    private static String number(BigDecimal number) {
        return format("#,##0.############", number);
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private String duration(Duration duration) {
        boolean days = duration.compareTo(LONGEST_IN_HOURS) > 0;
        var parts = new ArrayList<String>();
        add(parts, "days", days ? duration.toDays() : 0);
        add(parts, "hours", days ? duration.toHoursPart() : duration.toHours());
        add(parts, "minutes", duration.toMinutesPart());
        add(parts, "seconds", duration.toSecondsPart());
        return parts.isEmpty() ? unit("hours", 0) : String.join(" ", parts);
    }

    private String period(Period period) {
        var parts = new ArrayList<String>();
        add(parts, "years", period.getYears());
        add(parts, "months", period.getMonths());
        return parts.isEmpty() ? unit("months", 0) : String.join(" ", parts);
    }

    private void add(List<String> parts, String unit, long count) {
        if (count != 0) {
            parts.add(unit(unit, count));
        }
    }

    private String unit(String unit, long count) {
        return new MessageFormat(bundle.getString("unit." + unit), locale).format(new Object[] {count});
    }

    private String join(List<String> items, String separator) {
        return items.isEmpty() ? bundle.getString("none") : String.join(bundle.getString(separator), items);
    }
}
