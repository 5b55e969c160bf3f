package org.guiju.platform.enrolment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guiju.platform.importing.ListColumn;
import org.guiju.sdk.Texts;

/** Columns of a list of staff, and what files call them. */
public enum StaffColumn {
    NUMBER(true, new Texts("工号", "員工編號", "Staff number"), "员工编号", "編號", "工號", "employee number", "number"),
    NAME(true, new Texts("姓名", "姓名", "Name"), "员工姓名", "員工姓名", "full name"),
    LOGIN(false, new Texts("登录账号", "登入帳號", "Login"), "账号", "帳號", "邮箱", "電子郵件", "email", "e-mail"),
    UNIT(true, new Texts("部门", "部門", "Unit"), "所属部门", "所屬部門", "department"),
    ROLES(false, new Texts("岗位", "職務", "Roles"), "职务", "職位", "岗位名称", "role"),
    JOINED_ON(true, new Texts("入职日期", "到職日期", "Joined on"), "入职时间", "到職日", "hire date", "joined"),
    BASE_SALARY(false, new Texts("基本工资", "基本工資", "Base salary"), "月基本工资", "底薪", "salary"),
    SALARY_FROM(false, new Texts("工资从哪天起", "工資自哪天起", "Salary from"), "工资生效日期", "salary date");

    private final boolean required;
    private final Texts title;
    private final List<String> others;

    StaffColumn(boolean required, Texts title, String... others) {
        this.required = required;
        this.title = title;
        this.others = List.of(others);
    }

    boolean isRequired() {
        return required;
    }

    public Texts title() {
        return title;
    }

    /** What programs call it, the desk's actions among them. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<ListColumn> all() {
        return Arrays.stream(values())
                .map(column -> new ListColumn(column.code(), column.title, column.others, column.required))
                .toList();
    }

    static Map<StaffColumn, String> cells(Map<String, String> byName) {
        var cells = new EnumMap<StaffColumn, String>(StaffColumn.class);
        for (var column : values()) {
            cells.put(column, byName.getOrDefault(column.code(), ""));
        }
        return cells;
    }
}
