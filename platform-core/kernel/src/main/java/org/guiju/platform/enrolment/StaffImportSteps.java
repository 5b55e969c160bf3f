package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.attachment.Attachments;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Checking a list, and what applying it reads and notes between the actions, each in a transaction of its own. */
@ApplicationScoped
class StaffImportSteps {

    /** How long a node may be silent before another takes over. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    @Inject
    StaffImports imports;

    @Inject
    StaffLists lists;

    @Inject
    Attachments attachments;

    @Inject
    Clocks clocks;

    @Inject
    Companies companies;

    @Inject
    Notices notices;

    /** The next rows, and the company as it is before them. */
    record Batch(List<StaffImport.Row> rows, UUID by, String file, StaffCheck check, LocalDate today) {}

    @Transactional
    public Batch next(TenantId tenant, UUID list, int most) {
        var by = imports.appliedBy(tenant, list);
        var rows = by.isPresent() ? imports.next(tenant, list, most) : List.<StaffImport.Row>of();
        var onHand = lists.onHand(tenant);
        return new Batch(
                rows,
                by.orElse(list),
                imports.list(tenant, list).map(StaffImport::file).orElse(""),
                new StaffCheck(
                        onHand,
                        rows.stream()
                                .map(row -> StaffLists.columns(row.cells()))
                                .toList()),
                onHand.today());
    }

    /** Notes what became of a row; whether the list is still to be applied. */
    @Transactional
    public boolean settle(
            TenantId tenant, UUID list, int row, String state, Optional<Texts> says, Optional<UUID> docket) {
        imports.settle(tenant, list, row, state, says, docket);
        ahead(tenant, list);
        return imports.appliedBy(tenant, list).isPresent();
    }

    /** Checks every row; false if that has been done. The clock stops with it, for applying sets it anew. */
    @Transactional
    public boolean check(TenantId tenant, UUID list) {
        var file = imports.unchecked(tenant, list).flatMap(id -> attachments.file(tenant, id));
        file.ifPresent(found -> {
            imports.checked(
                    tenant, list, lists.check(tenant, lists.read(tenant, found).rows()));
            clocks.stop(tenant, StaffImportClock.KIND, list);
        });
        return file.isPresent();
    }

    @Transactional
    public void ahead(TenantId tenant, UUID list) {
        if (imports.appliedBy(tenant, list).isPresent()
                || imports.unchecked(tenant, list).isPresent()) {
            clocks.set(
                    tenant, StaffImportClock.KIND, list, companies.now(tenant).plus(AHEAD));
        }
    }

    @Transactional
    public void finish(TenantId tenant, UUID list) {
        imports.appliedBy(tenant, list).ifPresent(by -> {
            var now = companies.now(tenant);
            imports.end(tenant, list, StaffImport.State.DONE, now);
            imports.list(tenant, list)
                    .ifPresent(found -> notices.tell(tenant, List.of(by), says(found), Optional.empty(), now));
        });
        clocks.stop(tenant, StaffImportClock.KIND, list);
    }

    private static Texts says(StaffImport list) {
        var done = list.count("done");
        var refused = list.count("refused");
        return new Texts(
                "“" + list.file() + "”导入完了：办成 " + done + " 行，没办成 " + refused + " 行",
                "「" + list.file() + "」匯入完畢：辦成 " + done + " 列，未辦成 " + refused + " 列",
                "“" + list.file() + "” is imported: " + done + " rows done, " + refused + " not");
    }
}
