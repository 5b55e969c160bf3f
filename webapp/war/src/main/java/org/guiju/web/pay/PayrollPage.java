package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.ledger.Payroll;
import org.guiju.sdk.Money;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.CompanyClock;
import org.guiju.web.wording.Words;

/** 关账: what closing a month's pay would post, or what it posted. */
@Named("payroll")
@RequestScoped
public class PayrollPage {

    @Inject
    private Payroll payroll;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Inject
    private CompanyClock clock;

    private String month;
    private boolean closed;
    private String shut = "";
    private List<PayrollRow> rows = List.of();
    private String total = "";

    public void load() throws IOException {
        if (!door.lets(Place.PAYROLL)) {
            return;
        }
        var chosen = chosen();
        month = chosen.toString();
        var sheet = payroll.closed(me.tenant(), chosen.atDay(1));
        closed = sheet.isPresent();
        show(sheet.orElseGet(() -> payroll.preview(me.actor(), chosen.atDay(1))));
    }

    private YearMonth chosen() {
        try {
            return month == null || month.isBlank() ? now() : YearMonth.parse(month.substring(0, 7));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException unreadable) {
            return now();
        }
    }

    private YearMonth now() {
        return YearMonth.from(clock.now().atZone(words.zone()));
    }

    private void show(Payroll.Sheet sheet) {
        rows = sheet.rows().stream().map(this::row).toList();
        total = words.money(Money.ofDecimal(
                sheet.rows().stream().map(Payroll.Row::posted).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)));
        shut = sheet.answer().flatMap(answer -> answer.decision()).map(Payroll::refusals).orElse(List.of()).stream()
                .map(words::text)
                .findFirst()
                .orElse("");
    }

    private PayrollRow row(Payroll.Row row) {
        var clause = row.control().clause();
        return new PayrollRow(
                me.names().getOrDefault(row.person().toString(), ""),
                words.text(row.says()),
                closed ? clauses.chip(clause, "/why.xhtml?docket=" + row.docket()) : clauses.chip(clause),
                words.of("ledger.nature." + row.nature().name().toLowerCase(Locale.ROOT)),
                money(row.before()),
                money(row.posted()),
                money(row.left()),
                row.because().stream().map(words::text).toList(),
                row.held());
    }

    private String money(BigDecimal amount) {
        return words.money(Money.ofDecimal(amount));
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Why the month cannot be closed, or empty. */
    public String getShut() {
        return shut;
    }

    public List<PayrollRow> getRows() {
        return rows;
    }

    public String getTotal() {
        return total;
    }

    public LocalDate getFirstDay() {
        return YearMonth.parse(month).atDay(1);
    }
}
