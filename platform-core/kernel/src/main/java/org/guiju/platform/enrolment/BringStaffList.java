package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.attachment.Attachments;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.sheet.SheetRefusedException;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.schema.StoredFile;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Takes a list of staff in, whose rows are checked apart from the request; nobody's employment changes yet. */
@ApplicationScoped
class BringStaffList implements PlatformHandler {

    @Inject
    Attachments attachments;

    @Inject
    StaffLists lists;

    @Inject
    StaffImports imports;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "BringStaffList";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return file(tenant, values)
                .flatMap(file -> problem(tenant, file))
                .map(says -> new FieldProblem("file", says))
                .stream()
                .toList();
    }

    private Optional<Texts> problem(TenantId tenant, StoredFile file) {
        try {
            var read = lists.read(tenant, file);
            if (!read.missing().isEmpty()) {
                return Optional.of(missing(read.missing()));
            }
            return read.rows().isEmpty()
                    ? Optional.of(new Texts("标题下面还没有人", "標題下面還沒有人", "Nobody stands below the titles"))
                    : Optional.empty();
        } catch (SheetRefusedException refused) {
            return Optional.of(FileWords.of(refused));
        }
    }

    private static Texts missing(List<StaffColumn> columns) {
        return new Texts(
                "缺少这些列：" + columns.stream().map(one -> one.title().zhHans()).collect(Collectors.joining("、")),
                "缺少這些欄：" + columns.stream().map(one -> one.title().zhHant()).collect(Collectors.joining("、")),
                "These columns are missing: "
                        + columns.stream().map(one -> one.title().en()).collect(Collectors.joining(", ")));
    }

    private Optional<StoredFile> file(TenantId tenant, Map<String, Object> values) {
        return values.get("file") instanceof Map<?, ?> file
                ? attachments.file(tenant, UUID.fromString(String.valueOf(file.get("id"))))
                : Optional.empty();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var file = file(tenant, permitted.values()).orElseThrow();
        var list = Ids.next();
        imports.add(tenant, list, file, permitted.actor().employee(), permitted.now());
        clocks.set(tenant, StaffImportClock.KIND, list, permitted.now());
        return List.of();
    }
}
