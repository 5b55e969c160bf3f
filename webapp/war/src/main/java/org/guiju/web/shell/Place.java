package org.guiju.web.shell;

import java.util.Locale;
import java.util.Set;

/** The platform's own pages: where they are and which posts have use for them. Modules bring pages of their own. */
public enum Place {
    HOME("/home.xhtml", "check-square", Posts.EVERYBODY),
    CHECKS("/checks.xhtml", "list-check", Posts.EVERYBODY),
    SHIFT("/shift.xhtml", "tablet", Posts.EVERYBODY),
    UNTAKEN("/untaken.xhtml", "cloud-upload", Posts.EVERYBODY),
    APPROVALS("/approvals.xhtml", "users", Posts.EVERYBODY),
    PENDING(
            "/pending.xhtml",
            "hourglass",
            Set.of("unit_head", "company_leadership", "tenant_admin", "legal_approver", "hr", "finance")),
    WAIVERS("/waivers.xhtml", "ticket", Posts.EVERYBODY),
    PAY("/pay.xhtml", "wallet", Posts.EVERYBODY),
    TARGETS("/targets.xhtml", "bullseye", Posts.EVERYBODY),
    FIGURES("/figures.xhtml", "gauge", Set.of("company_leadership", "tenant_admin", "hr", "finance")),
    LEARNING("/learning.xhtml", "graduation-cap", Posts.EVERYBODY),
    REGULATIONS("/regulations.xhtml", "book", Posts.EVERYBODY),
    CONSULTATIONS("/consultations.xhtml", "comments", Posts.EVERYBODY),
    WORKBENCH("/workbench.xhtml", "pencil", Set.of("tenant_admin", "legal_approver")),
    UPGRADES("/upgrade.xhtml", "sync", Set.of("tenant_admin")),
    BACKTESTS(
            "/backtests.xhtml", "replay", Set.of("unit_head", "company_leadership", "tenant_admin", "legal_approver")),
    SHADOW("/shadow.xhtml", "eye-slash", Set.of("unit_head", "company_leadership", "tenant_admin", "legal_approver")),
    REGULATION_IMPORT("/regulation-import.xhtml", "file-import", Set.of("tenant_admin")),
    GUARDRAILS("/guardrails.xhtml", "building-columns", Set.of("tenant_admin", "legal_approver")),
    APPLIED("/applied.xhtml", "calendar", Posts.EVERYBODY),
    DOCKET(
            "/docket.xhtml",
            "history",
            Set.of(
                    "unit_head",
                    "company_leadership",
                    "tenant_admin",
                    "legal_approver",
                    "hr",
                    "finance",
                    Posts.OPERATOR)),
    REVIEWS("/reviews.xhtml", "verified", Posts.EVERYBODY),
    DRAWS("/draws.xhtml", "eye", Posts.EVERYBODY),
    EVIDENCE("/evidence.xhtml", "lock", Set.of("company_leadership", "tenant_admin", "legal_approver")),
    PACKS("/packs.xhtml", "briefcase", Set.of("unit_head", "company_leadership", "tenant_admin", "legal_approver")),
    COMPLIANCE("/compliance.xhtml", "chart-bar", Set.of("unit_head", "company_leadership", "tenant_admin")),
    LEDGER("/ledger.xhtml", "percentage", Set.of("unit_head", "company_leadership", "hr", "finance")),
    BREACH("/breach.xhtml", "flag", Posts.EVERYBODY),
    PAYROLL("/payroll.xhtml", "calculator", Set.of("hr", "finance")),
    CALCULATIONS("/calculations.xhtml", "table", Set.of("hr", "finance", "company_leadership")),
    ORGANISATION("/organisation.xhtml", "sitemap", Set.of("tenant_admin", "hr", "company_leadership")),
    CALENDAR("/calendar.xhtml", "calendar-clock", Set.of("tenant_admin")),
    PLUGINS("/plugins.xhtml", "box", Set.of("tenant_admin")),
    TYPES("/types.xhtml", "file-edit", Set.of("tenant_admin")),
    IMPORT("/import.xhtml", "upload", Posts.EVERYBODY),
    DEVICES("/devices.xhtml", "wifi", Set.of("unit_head", "tenant_admin")),
    TABLETS("/tablets.xhtml", "mobile", Set.of("unit_head", "tenant_admin")),
    WEBHOOKS("/webhooks.xhtml", "send", Set.of("tenant_admin")),
    EXPORTS("/exports.xhtml", "download", Set.of("tenant_admin")),
    OPERATOR_COMPANIES("/operator/companies.xhtml", "building", Set.of(Posts.OPERATOR)),
    OPERATOR_PLUGINS("/operator/plugins.xhtml", "shield", Set.of(Posts.OPERATOR)),
    OPERATOR_CLOCKS("/operator/clocks.xhtml", "stopwatch", Set.of(Posts.OPERATOR));

    private final String href;
    private final String icon;
    private final Set<String> roles;

    Place(String href, String icon, Set<String> roles) {
        this.href = href;
        this.icon = icon;
        this.roles = roles;
    }

    public String href() {
        return href;
    }

    String icon() {
        return icon;
    }

    /** Key of its name in the bundle: {@code nav.docket}. */
    String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    /** Operators run the platform and nothing else: what is for everybody in a company is not for them. */
    public boolean isOpenTo(Set<String> theirs) {
        return roles.isEmpty()
                ? !theirs.contains(Posts.OPERATOR)
                : roles.stream().anyMatch(theirs::contains);
    }

    private static final class Posts {
        private static final Set<String> EVERYBODY = Set.of();
        private static final String OPERATOR = "operator";
    }
}
