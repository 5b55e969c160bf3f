package org.guiju.web.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.guiju.platform.balance.BalanceRules;
import org.guiju.platform.decision.DocketEntry;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Consequence;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.language.ReaderLanguage;

/** What pages ask for wording: {@code #{words.of('clock.until', …)}}, {@code #{words.money(line.amount())}}. */
@Named
@RequestScoped
public class Words {

    private final Instant opened = Instant.now();

    @Inject
    private ReaderLanguage language;

    @Inject
    private CompanyClock clock;

    @Inject
    private SignedIn signedIn;

    @Inject
    private BalanceRules balances;

    public String of(String key, Object... values) {
        return phrases().of(key, values);
    }

    public String orElse(String key, String otherwise) {
        return phrases().orElse(key, otherwise);
    }

    public String text(Texts texts) {
        return phrases().of(texts);
    }

    /** What may follow for a person, in one phrase. */
    public String consequence(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Noted(var count) -> of("consequence.noted", count);
            case Consequence.Cash(var money) -> money(money);
            case Consequence.Points(var points) -> of("points", number(points));
            case Consequence.Balance(var unit, var amount, var expires) -> number(amount) + " " + balance(unit);
            case Consequence.Restriction(var actions, var length) -> of("consequence.restriction", length(length));
            case Consequence.Letter(var valid) -> of("consequence.letter", length(valid));
            case Consequence.Training(var course, var within) ->
                of("consequence.training", text(course), length(within));
            case Consequence.Referral(var role, var matter, var within) -> text(matter);
        };
    }

    /** What a clause calls a declared unit. */
    public String balance(String unit) {
        return balances.of(new TenantId(signedIn.tenantId().orElseThrow()), unit, now())
                .map(rule -> text(rule.balance().title()))
                .orElse(unit);
    }

    private String length(Period period) {
        var months = (int) period.toTotalMonths();
        return months > 0 && period.getDays() == 0 ? of("months", months) : of("days", months * 30 + period.getDays());
    }

    public String money(Money money) {
        return Amounts.money(money);
    }

    public String number(BigDecimal number) {
        return Amounts.number(number);
    }

    /** What a file weighs. */
    public String bytes(long count) {
        return count < 1 << 20
                ? (count + 1023) / 1024 + " KB"
                : number(BigDecimal.valueOf(count * 10 >> 20, 1)) + " MB";
    }

    public String percent(BigDecimal share) {
        return Amounts.percent(share);
    }

    public String day(LocalDate day) {
        return moments().day(day);
    }

    public String dayAndWeekday(LocalDate day) {
        return moments().dayAndWeekday(day);
    }

    public String moment(Instant instant) {
        return moments().moment(instant);
    }

    /** A month as figures: {@code 2026-11}. */
    public String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    public String shortDay(Instant instant) {
        return moments().shortDay(instant);
    }

    public String time(Instant instant) {
        return moments().time(instant);
    }

    public String exact(Instant instant) {
        return moments().exact(instant);
    }

    /** Said of what happened before we were told. */
    public String late(DocketEntry entry) {
        return entry.happened().isEmpty() ? "" : " · " + of("docket.received", exact(entry.decidedAt()));
    }

    public ClockFace clock(Instant opened, Instant due) {
        return ClockFace.of(opened, due, moments());
    }

    public LocalDate getToday() {
        return moments().today();
    }

    /** The company's now; before a company is known, the server's. */
    public Instant now() {
        return signedIn.tenantId().isPresent() ? clock.now() : opened;
    }

    public ZoneId zone() {
        return signedIn.zone().orElse(ZoneOffset.UTC);
    }

    public Phrases phrases() {
        return new Phrases(language.getLocale());
    }

    private Moments moments() {
        return new Moments(phrases(), zone(), now());
    }
}
