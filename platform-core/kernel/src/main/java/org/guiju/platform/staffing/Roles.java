package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;

/** Roles there are in a company: the platform's own, and those that its actions name. */
@ApplicationScoped
public class Roles {

    private static final Set<String> NO_ROLES = Set.of("system", ActionType.ANYONE);

    /** Names of the roles that the product ships with; others go by their code. */
    private static final Map<String, Texts> NAMES = Map.ofEntries(
            Map.entry("tenant_admin", new Texts("公司管理员", "公司管理員", "Company administrator")),
            Map.entry("company_leadership", new Texts("公司领导", "公司主管", "Company leadership")),
            Map.entry("legal_approver", new Texts("法务审批人", "法務核准人", "Legal approver")),
            Map.entry("hr", new Texts("人事", "人資", "Human resources")),
            Map.entry("finance", new Texts("财务", "財務", "Finance")),
            Map.entry("unit_head", new Texts("部门负责人", "部門主管", "Head of unit")),
            Map.entry("sales_rep", new Texts("销售代表", "業務代表", "Sales representative")),
            Map.entry("sales_assistant", new Texts("销售助理", "業務助理", "Sales assistant")),
            Map.entry("sales_manager", new Texts("销售经理", "業務經理", "Sales manager")),
            Map.entry("receptionist", new Texts("前台", "櫃檯", "Receptionist")),
            Map.entry("head_chef", new Texts("行政总厨", "行政主廚", "Executive chef")),
            Map.entry("outlet_manager", new Texts("门店经理", "門市經理", "Outlet manager")),
            Map.entry("kitchen_lead", new Texts("厨房领班", "廚房領班", "Kitchen shift leader")),
            Map.entry("cook", new Texts("厨师", "廚師", "Cook")),
            Map.entry("waiter", new Texts("服务员", "外場人員", "Service staff")));

    private static final List<String> OWN =
            List.of("tenant_admin", "company_leadership", "legal_approver", "hr", "finance", "unit_head");

    @Inject
    Regulations regulations;

    public Set<String> known(TenantId tenant) {
        var known = new LinkedHashSet<>(OWN);
        regulations.actionTypes(tenant).stream()
                .flatMap(type -> type.by().stream())
                .filter(role -> !NO_ROLES.contains(role))
                .sorted()
                .forEach(known::add);
        return known;
    }

    public Texts name(String role) {
        return NAMES.getOrDefault(role, Texts.same(role));
    }

    /** What to say where the company knows no such role. */
    Optional<Texts> problem(TenantId tenant, String role) {
        var known = known(tenant);
        return known.contains(role)
                ? Optional.empty()
                : Optional.of(new Texts(
                        "没有“" + role + "”这个岗位，有：" + names(known, Texts::zhHans, "、"),
                        "沒有「" + role + "」這個職務，有：" + names(known, Texts::zhHant, "、"),
                        "There is no role “" + role + "”; there are: " + names(known, Texts::en, ", ")));
    }

    private String names(Set<String> known, Function<Texts, String> language, String comma) {
        return known.stream().map(this::name).map(language).collect(Collectors.joining(comma));
    }
}
