package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.importing.ImportRow.Remark;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.sheet.CellText;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;

/** Reads which record a row is about, by its number or its name, and when it happened. */
@ApplicationScoped
class Occasions {

    private static final int LIKE = 200;
    private static final Texts NO_TIME = new Texts(
            "写上日期和钟点，例如 2026-11-18 16:40",
            "請寫上日期與時刻，例如 2026-11-18 16:40",
            "Give the day and the time: 2026-11-18 16:40");

    @Inject
    Records records;

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    Occasion read(ActionType type, TenantId tenant, UUID by, Map<String, String> cells) {
        var wrong = new ArrayList<Remark>();
        Optional<UUID> subject = Optional.empty();
        if (type.subject().isPresent()) {
            var found = named(tenant, by, type.subject().get(), cells.getOrDefault(Occasion.SUBJECT, ""));
            subject = found.size() == 1 ? Optional.of(found.getFirst().getId()) : Optional.empty();
            if (subject.isEmpty()) {
                wrong.add(new Remark(
                        Occasion.SUBJECT, unclear(type.subject().get().name(), found.isEmpty())));
            }
        }
        Optional<Instant> happened = Optional.empty();
        if (type.ownTime()) {
            happened = moment(tenant, cells.getOrDefault(Occasion.HAPPENED, ""));
            if (happened.isEmpty()) {
                wrong.add(new Remark(Occasion.HAPPENED, NO_TIME));
            }
        }
        return new Occasion(subject, happened, List.copyOf(wrong));
    }

    /** Those of that number or name; of several the ones in the unit of whoever brings the list. */
    private List<BusinessRecord> named(TenantId tenant, UUID by, RecordType type, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var found = records.search(tenant, text, LIKE).stream()
                .filter(record -> record.getType().equals(type.code()))
                .filter(record -> record.getNumber().equals(text)
                        || text.equals(String.valueOf(record.getData().get(type.title()))))
                .toList();
        var own = organisation.employee(tenant, by).map(employee -> employee.getUnitId());
        var near = found.stream()
                .filter(record -> own.filter(record.getUnitId()::equals).isPresent())
                .toList();
        return near.isEmpty() ? found : near;
    }

    private Optional<Instant> moment(TenantId tenant, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException local) {
            return CellText.moment(text)
                    .filter(at -> !at.toLocalTime().equals(LocalTime.MIDNIGHT) || text.contains(":"))
                    .map(at -> at.atZone(companies.company(tenant).zone()).toInstant());
        }
    }

    private static Texts unclear(Texts kind, boolean none) {
        return none
                ? new Texts(
                        "没有这个" + kind.zhHans() + "，写它的编号或名称",
                        "沒有這個" + kind.zhHant() + "，請寫它的編號或名稱",
                        "There is no such " + kind.en() + "; give its number or its name")
                : new Texts(
                        "有几个" + kind.zhHans() + "叫这个名字，写编号",
                        "有幾個" + kind.zhHant() + "叫這個名稱，請寫編號",
                        "Several of " + kind.en() + " have this name; give the number");
    }
}
