package org.guiju.platform.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Puts a new unit below another one. */
@ApplicationScoped
class AddUnit implements PlatformHandler {

    private static final String CODE = "[a-z][a-z0-9-]{0,29}";

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return "AddUnit";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return new Given(values)
                        .text("code")
                        .flatMap(code -> {
                            if (!code.matches(CODE)) {
                                return problem(
                                        "短代号用小写字母开头，只含小写字母、数字和横线",
                                        "短代號以小寫字母開頭，只含小寫字母、數字和連字號",
                                        "A short code begins with a small letter and has small letters, digits and hyphens only");
                            }
                            return organisation.unitByCode(tenant, code).flatMap(taken -> {
                                var name = taken.getName();
                                return problem(
                                        "“" + name.zhHans() + "”已经用了这个短代号，换一个",
                                        "「" + name.zhHant() + "」已使用此短代號，請換一個",
                                        "“" + name.en() + "” has this short code already; choose another");
                            });
                        })
                        .stream()
                        .toList();
    }

    private static Optional<FieldProblem> problem(String zhHans, String zhHant, String en) {
        return Optional.of(new FieldProblem("code", new Texts(zhHans, zhHant, en)));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var given = new Given(permitted.values());
        var name = name(given);
        var parent = organisation.unit(tenant, given.text("parent").orElseThrow());
        organisation.add(new Unit(
                tenant.value(),
                Ids.next(),
                given.text("code").orElseGet(() -> free(tenant, name)),
                Optional.of(parent.getId()),
                name,
                given.text("kind").orElseThrow(),
                given.text("region").orElse(null)));
        return List.of();
    }

    static Texts name(Given given) {
        var first = given.text("name").orElseThrow();
        return new Texts(
                first,
                given.text("name_hant").orElse(first),
                given.text("name_en").orElse(first));
    }

    /** From the English name where it has Latin letters, with a number behind where it is taken. */
    private String free(TenantId tenant, Texts name) {
        var latin =
                name.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        var stem = latin.isEmpty() ? "unit" : latin.substring(0, Math.min(24, latin.length()));
        var taken = organisation.units(tenant).stream().map(Unit::getCode).toList();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? stem : stem + "-" + number)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
