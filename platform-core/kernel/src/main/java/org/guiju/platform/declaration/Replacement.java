package org.guiju.platform.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;

/** Whether what was recorded so far stays readable when a company's types are replaced by others. */
@ApplicationScoped
class Replacement {

    @Inject
    UsedTypes used;

    /** What stands against it, in words that say what to do. */
    List<Texts> objections(TenantId tenant, Library now, Library next) {
        var objections = new ArrayList<Texts>();
        for (var type : now.recordTypes()) {
            next.recordType(type.code())
                    .ifPresentOrElse(other -> objections.addAll(between(tenant, type, other)), () -> gone(tenant, type)
                            .ifPresent(objections::add));
        }
        for (var type : now.actionTypes()) {
            if (next.actionType(type.code()).isEmpty()) {
                gone(tenant, type).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private Optional<Texts> gone(TenantId tenant, RecordType type) {
        return used.hasRecords(tenant, type.code())
                ? Optional.of(new Texts(
                        "已有“" + type.name().zhHans() + "”单据，这个类型不能撤销",
                        "已有「" + type.name().zhHant() + "」單據，這個類型不能撤銷",
                        "There are records of type “" + type.name().en() + "”, so the type stays"))
                : Optional.empty();
    }

    private Optional<Texts> gone(TenantId tenant, ActionType type) {
        return used.wasDone(tenant, type.code()) || used.isOwed(tenant, type.code())
                ? Optional.of(new Texts(
                        "“" + type.title().zhHans() + "”已经办过，不能撤销；不想再让人办，把 by 写成空列表 []",
                        "「" + type.title().zhHant() + "」已經辦過，不能撤銷；不想再讓人辦，將 by 寫成空清單 []",
                        "“" + type.title().en()
                                + "” has been done and stays; to end it, give it an empty list of roles: by: []"))
                : Optional.empty();
    }

    private List<Texts> between(TenantId tenant, RecordType type, RecordType other) {
        var objections = new ArrayList<Texts>();
        if (type.equals(other)) {
            return objections;
        }
        for (var field : type.fields()) {
            var same = other.field(field.name()).filter(found -> found.kind() == field.kind());
            if (same.isEmpty() && used.holds(tenant, type.code(), field.name())) {
                objections.add(inUse(field));
            }
        }
        other.fields().stream()
                .filter(field -> field.required() && needsNew(type, field))
                .filter(field -> used.hasRecords(tenant, type.code()))
                .forEach(field -> objections.add(missing(field)));
        type.states().forEach((state, words) -> {
            if (!other.states().containsKey(state) && used.hasRecordsIn(tenant, type.code(), state)) {
                objections.add(new Texts(
                        "还有单据处于“" + words.zhHans() + "”，这个状态不能去掉",
                        "尚有單據處於「" + words.zhHant() + "」，這個狀態不能去掉",
                        "Some records are “" + words.en() + "”, so that state stays"));
            }
        });
        return objections;
    }

    private static boolean needsNew(RecordType type, Field field) {
        return type.field(field.name()).filter(Field::required).isEmpty();
    }

    private static Texts inUse(Field field) {
        return new Texts(
                "“" + field.label().zhHans() + "”已有单据填写，不能删除也不能改类型",
                "「" + field.label().zhHant() + "」已有單據填寫，不能刪除也不能改類型",
                "“" + field.label().en() + "” is filled in on records, so it can neither go nor change its kind");
    }

    private static Texts missing(Field field) {
        return new Texts(
                "已有单据没有“" + field.label().zhHans() + "”，它不能设为必填",
                "既有單據沒有「" + field.label().zhHant() + "」，不能設為必填",
                "Records that exist have no “" + field.label().en() + "”, so it cannot be required");
    }
}
