package org.guiju.platform.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Has a checked list applied, row by row, apart from the request; rows with problems stay behind. */
@ApplicationScoped
class ImportStaff implements PlatformHandler {

    @Inject
    StaffImports imports;

    @Inject
    Clocks clocks;

    @Override
    public String type() {
        return "ImportStaff";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return values.containsKey("list")
                ? problem(tenant, list(tenant, imports, values)).map(says -> new FieldProblem("list", says)).stream()
                        .toList()
                : List.of();
    }

    private Optional<Texts> problem(TenantId tenant, Optional<StaffImport> list) {
        if (list.filter(found -> found.state() == StaffImport.State.CHECKING).isPresent()) {
            return Optional.of(new Texts(
                    "名单还在检查，等检查完再导入", "名單仍在檢查，請等檢查完再匯入", "The list is still being checked: wait until it is done"));
        }
        if (list.filter(found -> found.state() == StaffImport.State.CHECKED).isEmpty()) {
            return Optional.of(new Texts(
                    "这份名单不在了，或者已经导入过；重新选文件",
                    "這份名單不在了，或已匯入過；請重新選檔案",
                    "This list is gone or has been imported; bring the file again"));
        }
        if (list.get().wanted() == 0) {
            return Optional.of(new Texts("名单里没有要改的", "名單裡沒有要改的", "Nothing in this list would change anything"));
        }
        return imports.applying(tenant)
                .map(other -> new Texts(
                        "正在导入“" + other.file() + "”，等它完成再导入",
                        "正在匯入「" + other.file() + "」，請等它完成再匯入",
                        "“" + other.file() + "” is being imported: wait until it is done"));
    }

    static Optional<StaffImport> list(TenantId tenant, StaffImports imports, Map<String, Object> values) {
        return Optional.ofNullable(values.get("list"))
                .map(Object::toString)
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(id -> imports.list(tenant, UUID.fromString(id)));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var list = list(tenant, imports, permitted.values()).orElseThrow();
        imports.begin(tenant, list.id(), permitted.actor().employee(), permitted.docket());
        clocks.set(tenant, StaffImportClock.KIND, list.id(), permitted.now());
        return List.of();
    }
}
