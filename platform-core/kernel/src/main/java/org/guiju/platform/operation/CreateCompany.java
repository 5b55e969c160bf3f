package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.Company;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Opens a company's place among the others and invites its first administrator; the company itself is set up by a clock. */
@ApplicationScoped
class CreateCompany implements PlatformHandler {

    private static final String JURISDICTION = "CN";

    @Inject
    Companies companies;

    @Inject
    Invitations invitations;

    @Inject
    CompanyActs acts;

    @Override
    public String type() {
        return "CreateCompany";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        text(values, "code").flatMap(this::codeProblem).ifPresent(says -> problems.add(new FieldProblem("code", says)));
        problems.addAll(Invited.problems(values, "admin_login", "admin_email"));
        return problems;
    }

    private Optional<Texts> codeProblem(String code) {
        if (!code.matches("[a-z][a-z0-9-]{1,40}")) {
            return Optional.of(new Texts(
                    "用小写字母开头，2 到 41 个小写字母、数字或连字符",
                    "以小寫字母開頭，2 至 41 個小寫字母、數字或連字號",
                    "Begin with a lower-case letter; 2 to 41 lower-case letters, digits or hyphens"));
        }
        if (Names.RESERVED.contains(code)) {
            return Optional.of(new Texts(
                    "“" + code + "”留给平台用，换一个",
                    "「" + code + "」保留給平臺，請換一個",
                    code + " is kept for the platform; choose another"));
        }
        return companies
                .byCode(code)
                .map(taken -> new Texts(
                        "“" + code + "”已被另一家公司用了，换一个，如 " + code + "-2",
                        "「" + code + "」已有公司使用，請換一個，如 " + code + "-2",
                        code + " is taken by another company; choose another, e.g. " + code + "-2"));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var company = Company.founded(
                new TenantId(Ids.next()),
                (String) values.get("code"),
                new Texts(
                        (String) values.get("name"), (String) values.get("name_hant"), (String) values.get("name_en")),
                Names.zone((String) values.get("zone")),
                ((String) values.get("currency")).toUpperCase(Locale.ROOT),
                JURISDICTION,
                Names.language((String) values.get("language")));
        if (!companies.found(company)) {
            throw new IllegalStateException("taken: " + company.code());
        }
        invitations.issue(
                company.id(),
                (String) values.get("admin_name"),
                (String) values.get("admin_login"),
                text(values, "admin_email"),
                permitted.now());
        acts.add(permitted, company.id(), CompanyActs.Kind.CREATED, "–");
        return List.of(new Effect.Create(
                Ids.next(), "company", data(values, company), company.state().spelling(), Optional.empty()));
    }

    private static Map<String, Object> data(Map<String, Object> values, Company company) {
        Map<String, Object> data = new HashMap<>(values);
        data.putAll(Names.facts(company));
        return data;
    }

    private static Optional<String> text(Map<String, Object> values, String field) {
        return Optional.ofNullable((String) values.get(field)).filter(text -> !text.isBlank());
    }
}
