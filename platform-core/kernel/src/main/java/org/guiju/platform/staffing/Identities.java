package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.admission.SignIns;
import org.guiju.platform.admission.StaffInvitations;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** Staff numbers and logins: each belongs to one person of the company. */
@ApplicationScoped
public class Identities {

    private static final String LOGIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,79}";

    /** Said of what cannot be a login. */
    public static final Texts NO_LOGIN = new Texts(
            "账号只能用文字、数字和 . _ @ + -，中间不留空格",
            "帳號僅能用文字、數字與 . _ @ + -，中間不留空格",
            "A login has letters, digits and . _ @ + - only, without spaces");

    @Inject
    Organisation organisation;

    @Inject
    Companies companies;

    @Inject
    StaffInvitations invitations;

    public static boolean isLogin(String text) {
        return text.matches(LOGIN);
    }

    /** The login of somebody who was given none. */
    String byNumber(TenantId tenant, String number) {
        return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._+-]", "-") + "@"
                + companies.company(tenant).code();
    }

    /** @param self whose number and login they may be already */
    List<FieldProblem> problems(TenantId tenant, Optional<UUID> self, Optional<String> number, Optional<String> login) {
        var problems = new ArrayList<FieldProblem>();
        number.flatMap(given -> organisation.byNumber(tenant, given))
                .filter(other -> !self.equals(Optional.of(other.getId())))
                .ifPresent(other -> problems.add(new FieldProblem("number", taken(other))));
        login.flatMap(given -> organisation.byLogin(tenant, given))
                .filter(other -> !self.equals(Optional.of(other.getId())))
                .ifPresent(other -> problems.add(new FieldProblem("login", taken(other))));
        login.filter(given -> !isLogin(given)).ifPresent(given -> problems.add(new FieldProblem("login", NO_LOGIN)));
        return problems;
    }

    /**
     * A login alone opens nothing, since somebody else may have it elsewhere on the platform: who is to come in gets a link. One
     * who comes in through another login than before gets one, too.
     */
    void invite(TenantId tenant, Employee employee, Optional<String> before, Instant now) {
        before.ifPresent(login -> companies.withdraw(tenant, SignIns.OWN_ISSUER, login, employee.getId()));
        renew(tenant, employee.getId(), now);
    }

    /** A new link for somebody who has not come in; whoever has seen the former one can do nothing with it. */
    void renew(TenantId tenant, UUID employee, Instant now) {
        if (!companies.isMember(tenant, employee)) {
            invitations.issue(tenant, employee, now);
        }
    }

    private static Texts taken(Employee other) {
        return new Texts(
                other.getName() + " 已经用了，换一个",
                other.getName() + " 已使用，請換一個",
                other.getName() + " has it already; choose another");
    }
}
