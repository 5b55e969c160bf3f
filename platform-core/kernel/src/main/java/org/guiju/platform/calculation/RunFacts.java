package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.FactSupplier;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** What clauses about calculations may know: of a run that exists, or of the period one is to be started for. */
@ApplicationScoped
class RunFacts implements FactSupplier {

    @Inject
    Calculations calculations;

    @Inject
    CalculationRules rules;

    @Inject
    Companies companies;

    @Override
    public String code() {
        return "calculation-run";
    }

    @Override
    public Optional<Object> supply(TenantId tenant, Map<String, Object> arguments, Instant now) {
        return arguments.containsKey("run") ? existing(tenant, arguments) : wanted(tenant, arguments, now);
    }

    private Optional<Object> existing(TenantId tenant, Map<String, Object> arguments) {
        return id(arguments.get("run"))
                .flatMap(id -> calculations.run(tenant, id))
                .map(run -> {
                    var lines = calculations.lines(tenant, run.id());
                    Map<String, Object> fact = new LinkedHashMap<>();
                    fact.put("state", run.state().name().toLowerCase(Locale.ROOT));
                    fact.put("preview", run.preview());
                    fact.put("started_by", run.startedBy().toString());
                    fact.put("held", count(lines, CalculationLine.State.HELD));
                    fact.put("open", count(lines, CalculationLine.State.OPEN));
                    return fact;
                });
    }

    private Optional<Object> wanted(TenantId tenant, Map<String, Object> arguments, Instant now) {
        var rule =
                Optional.ofNullable(arguments.get("control")).flatMap(code -> rules.rule(tenant, code.toString(), now));
        if (rule.isEmpty() || !(arguments.get("from") instanceof LocalDate day)) {
            return Optional.empty();
        }
        var period = rule.get().per().period();
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        return Optional.of(Map.of(
                "exists",
                calculations.of(tenant, rule.get().code(), period.start(day)).isPresent(),
                "over",
                !period.next(day).isAfter(today)));
    }

    private static BigDecimal count(List<CalculationLine> lines, CalculationLine.State state) {
        return BigDecimal.valueOf(
                lines.stream().filter(line -> line.state() == state).count());
    }

    /** A run that is not there. */
    static List<FieldProblem> problems(Calculations calculations, TenantId tenant, Map<String, Object> values) {
        return values.get("run") == null
                        || id(values.get("run"))
                                .flatMap(id -> calculations.run(tenant, id))
                                .isPresent()
                ? List.of()
                : List.of(new FieldProblem(
                        "run",
                        new Texts(
                                "没有这次计算，从“按期计算”页面里选",
                                "沒有這次計算，請從「按期計算」頁面選",
                                "There is no such calculation; choose one on the page Calculations")));
    }

    static UUID run(CarriedOut permitted) {
        return id(permitted.values().get("run")).orElseThrow();
    }

    /** Whose lines are meant; without anybody all of them. */
    static Whom whose(CarriedOut permitted, Organisation organisation) {
        var values = permitted.values();
        return new Whom(
                Optional.ofNullable(values.get("unit"))
                        .flatMap(code -> organisation.unitByCode(permitted.tenant(), code.toString()))
                        .map(Unit::getId),
                Optional.ofNullable(values.get("person")).flatMap(RunFacts::id));
    }

    private static Optional<UUID> id(Object text) {
        try {
            return Optional.ofNullable(text).map(value -> UUID.fromString(value.toString()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
