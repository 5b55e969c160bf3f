package org.guiju.platform.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.importing.ImportRow.Judged;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.sheet.CellText;
import org.guiju.platform.staffing.Identities;
import org.guiju.rulebook.source.Suggestion;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** Compares rows of a list with the company: what each would do, and everything that is wrong with it. */
final class StaffCheck {

    private static final String SEVERAL = "[、,，;；/|\\n]";

    private final StaffOnHand company;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> logins = new HashMap<>();

    /** @param all cells of every row that stays in the list, so that rows can be told apart from each other */
    StaffCheck(StaffOnHand company, Collection<Map<StaffColumn, String>> all) {
        this.company = company;
        all.forEach(cells -> {
            count(numbers, cells, StaffColumn.NUMBER);
            count(logins, cells, StaffColumn.LOGIN);
        });
    }

    private static void count(Map<String, Integer> counts, Map<StaffColumn, String> cells, StaffColumn column) {
        Optional.ofNullable(cells.get(column))
                .filter(text -> !text.isBlank())
                .ifPresent(text -> counts.merge(text, 1, Integer::sum));
    }

    Judged check(Map<StaffColumn, String> cells) {
        var problems = new ArrayList<Remark>();
        for (var column : StaffColumn.values()) {
            problem(column, cells).ifPresent(says -> problems.add(new Remark(column.code(), says)));
        }
        return Judged.of(problems.isEmpty() ? verdict(cells) : Verdict.WRONG, problems);
    }

    private Optional<Texts> problem(StaffColumn column, Map<StaffColumn, String> cells) {
        var text = cells.getOrDefault(column, "");
        if (text.isBlank()) {
            return column.isRequired() ? Optional.of(missing(column)) : unless(column, cells);
        }
        return switch (column) {
            case NUMBER -> twice(numbers, text, column);
            case LOGIN ->
                Identities.isLogin(text)
                        ? twice(logins, text, column).or(() -> taken(text, cells))
                        : Optional.of(Identities.NO_LOGIN);
            case UNIT -> unit(text);
            case ROLES -> roles(text);
            case JOINED_ON, SALARY_FROM ->
                CellText.date(text).isPresent() ? Optional.empty() : Optional.of(noDay(text));
            case BASE_SALARY -> salary(text);
            case NAME -> Optional.empty();
        };
    }

    /** A day from which a salary counts says nothing without the salary; nor does a later salary without its day. */
    private Optional<Texts> unless(StaffColumn column, Map<StaffColumn, String> cells) {
        return column == StaffColumn.BASE_SALARY
                        && !cells.getOrDefault(StaffColumn.SALARY_FROM, "").isBlank()
                ? Optional.of(missing(column))
                : Optional.empty();
    }

    private static Texts missing(StaffColumn column) {
        var title = column.title();
        return new Texts("还没填" + title.zhHans(), "還沒填" + title.zhHant(), title.en() + " is still empty");
    }

    private static Optional<Texts> twice(Map<String, Integer> counts, String text, StaffColumn column) {
        var title = column.title();
        return counts.getOrDefault(text, 0) < 2
                ? Optional.empty()
                : Optional.of(new Texts(
                        title.zhHans() + " " + text + " 在名单里出现了不止一次",
                        title.zhHant() + " " + text + " 在名單裡出現不止一次",
                        title.en() + " " + text + " stands in more than one row"));
    }

    private Optional<Texts> taken(String login, Map<StaffColumn, String> cells) {
        return Optional.ofNullable(company.logins().get(login))
                .filter(owner -> !owner.equals(cells.get(StaffColumn.NUMBER)))
                .map(owner -> new Texts(
                        "账号 " + login + " 已经是 " + owner + " 的",
                        "帳號 " + login + " 已屬於 " + owner,
                        "Login " + login + " belongs to " + owner + " already"));
    }

    private Optional<Texts> unit(String text) {
        return company.units().containsKey(StaffOnHand.plain(text))
                ? Optional.empty()
                : Optional.of(unknown("部门", "部門", "unit", text, company.units().keySet()));
    }

    private Optional<Texts> roles(String text) {
        return several(text).stream()
                .filter(role -> !company.roles().containsKey(StaffOnHand.plain(role)))
                .findFirst()
                .map(role -> unknown("岗位", "職務", "role", role, company.roles().keySet()));
    }

    private static Texts unknown(String zhHans, String zhHant, String en, String text, Collection<String> known) {
        var near = Suggestion.nearest(StaffOnHand.plain(text), known).map(Suggestion::name);
        return new Texts(
                "没有“" + text + "”这个" + zhHans
                        + near.map(name -> "，是不是“" + name + "”").orElse(""),
                "沒有「" + text + "」這個" + zhHant
                        + near.map(name -> "，是不是「" + name + "」").orElse(""),
                "There is no " + en + " “" + text + "”"
                        + near.map(name -> "; did you mean “" + name + "”?").orElse(""));
    }

    private static Texts noDay(String text) {
        return new Texts(
                "“" + text + "”不是日期，写成 2026-01-05",
                "「" + text + "」不是日期，請寫成 2026-01-05",
                "“" + text + "” is no date; write 2026-01-05");
    }

    private static Optional<Texts> salary(String text) {
        return money(text).filter(amount -> amount.minor() > 0).isPresent()
                ? Optional.empty()
                : Optional.of(new Texts(
                        "“" + text + "”不是大于 0 的金额，最多两位小数，如 8000.00",
                        "「" + text + "」不是大於 0 的金額，最多兩位小數，如 8000.00",
                        "“" + text + "” is no amount above 0 with at most two decimals, such as 8000.00"));
    }

    static Optional<Money> money(String text) {
        return CellText.number(text)
                .filter(number -> number.stripTrailingZeros().scale() <= 2)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) < 0)
                .map(number -> new Money(number.movePointRight(2).longValueExact()));
    }

    static List<String> several(String text) {
        return Arrays.stream(text.split(SEVERAL))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private Verdict verdict(Map<StaffColumn, String> cells) {
        var plan = plan(cells);
        return plan.employee().isEmpty() ? Verdict.ADD : plan.changes() ? Verdict.CHANGE : Verdict.KNOWN;
    }

    /** What a row without problems wants. */
    StaffPlan plan(Map<StaffColumn, String> cells) {
        var known = Optional.ofNullable(company.byNumber().get(cells.get(StaffColumn.NUMBER)));
        var unit = company.units().get(StaffOnHand.plain(cells.get(StaffColumn.UNIT)));
        var roles = several(cells.getOrDefault(StaffColumn.ROLES, "")).stream()
                .map(role -> company.roles().get(StaffOnHand.plain(role)))
                .distinct()
                .toList();
        var joined = CellText.date(cells.get(StaffColumn.JOINED_ON)).orElseThrow();
        return new StaffPlan(
                known.map(one -> one.getId()),
                cells.get(StaffColumn.NUMBER),
                cells.get(StaffColumn.NAME),
                Optional.ofNullable(cells.get(StaffColumn.LOGIN))
                        .filter(text -> !text.isBlank())
                        .or(() -> known.map(one -> one.getLogin())),
                unit.getCode(),
                joined,
                known.map(one -> roles.stream()
                                .filter(role -> !company.held()
                                        .getOrDefault(one.getId(), Set.of())
                                        .contains(role))
                                .toList())
                        .orElse(roles),
                known.map(one -> !one.getName().equals(cells.get(StaffColumn.NAME))
                                || !isIn(unit, one.getUnitId())
                                || !one.joinedOn().equals(Optional.of(joined))
                                || !one.getLogin().equals(cells.getOrDefault(StaffColumn.LOGIN, one.getLogin()))
                                        && !cells.getOrDefault(StaffColumn.LOGIN, "")
                                                .isBlank())
                        .orElse(false),
                pay(cells, known.map(one -> one.getId()), joined));
    }

    private static boolean isIn(Unit unit, UUID id) {
        return unit.getId().equals(id);
    }

    private Optional<StaffPlan.Pay> pay(Map<StaffColumn, String> cells, Optional<UUID> known, LocalDate joined) {
        var from = CellText.date(cells.getOrDefault(StaffColumn.SALARY_FROM, ""))
                .orElse(known.isPresent() ? company.today() : joined);
        return Optional.ofNullable(cells.get(StaffColumn.BASE_SALARY))
                .filter(text -> !text.isBlank())
                .flatMap(StaffCheck::money)
                .filter(amount -> known.flatMap(id -> company.salaries().of(id, from))
                        .filter(amount::equals)
                        .isEmpty())
                .map(amount -> new StaffPlan.Pay(amount, from));
    }
}
