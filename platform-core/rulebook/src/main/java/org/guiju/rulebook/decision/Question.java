package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guiju.rulebook.calendar.NoWorkingHoursException;
import org.guiju.rulebook.calendar.UnknownYearException;
import org.guiju.rulebook.control.Allocation;
import org.guiju.rulebook.control.Approval;
import org.guiju.rulebook.control.Attainment;
import org.guiju.rulebook.control.Attestation;
import org.guiju.rulebook.control.Balance;
import org.guiju.rulebook.control.Cadence;
import org.guiju.rulebook.control.Calculation;
import org.guiju.rulebook.control.Checklist;
import org.guiju.rulebook.control.Choice;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.control.Deadline;
import org.guiju.rulebook.control.Draw;
import org.guiju.rulebook.control.Form;
import org.guiju.rulebook.control.Gate;
import org.guiju.rulebook.control.Graduation;
import org.guiju.rulebook.control.Guardrail;
import org.guiju.rulebook.control.Measure;
import org.guiju.rulebook.control.Procedure;
import org.guiju.rulebook.control.Prohibition;
import org.guiju.rulebook.control.Quota;
import org.guiju.rulebook.control.Rule;
import org.guiju.rulebook.control.Tabulation;
import org.guiju.rulebook.control.Training;
import org.guiju.rulebook.expression.Evaluation;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Step;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.UndeterminedException.Reason;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Speech;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Basis;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Explanation;
import org.guiju.sdk.decision.Finding;

/** One control, asked about one action: what it finds, and the arithmetic on the way. */
final class Question {

    private static final Texts NO_HOURS = new Texts(
            "这个部门还没有定营业时间，按工作时间算不出期限；请公司管理员在“日历与班次”填写",
            "這個部門還沒有訂營業時間，按工作時間算不出期限；請公司管理員在「日曆與班次」填寫",
            "This unit has no working hours, so the time limit cannot be worked out; the company's admin enters them under “Calendar and shifts”");

    private final Bound bound;
    private final Situation situation;
    private final Rules rules;
    private final Optional<Speech> speech;
    private final Map<String, Object> values;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<Supplier<List<Basis.Step>>> workings = new ArrayList<>();

    Question(Bound bound, Situation situation, Rules rules, Optional<Speech> speech) {
        this(bound, situation, rules, speech, Map.of());
    }

    private Question(Bound bound, Situation situation, Rules rules, Optional<Speech> speech, Map<String, Object> more) {
        this.bound = bound;
        this.situation = situation;
        this.rules = rules;
        this.speech = speech;
        this.values = new HashMap<>(situation.values());
        bound.state().values().forEach((name, value) -> values.put(name, value.value()));
        if (!bound.control().quotas().isEmpty()) {
            values.put(Attainment.SCOPE, attained());
        }
        values.putAll(more);
    }

    /** What was captured for this control, since another's may have the same names; nothing where no target is set. */
    private Object attained() {
        var captured = values.getOrDefault(Attainment.SCOPE, Map.of());
        return captured instanceof Map<?, ?> several && several.containsKey(code()) ? several.get(code()) : captured;
    }

    private String code() {
        return bound.control().code().toString();
    }

    List<ClauseFinding> answer() {
        if (waitsForField()) {
            return List.of();
        }
        if (isOfAnotherCalculation()) {
            return List.of(found(Finding.silent()));
        }
        try {
            var when = bound.control().when();
            return when.isEmpty() || isTrue(when.get()) ? examine() : List.of(found(notAsked()));
        } catch (RuntimeException unanswerable) {
            return pends(unanswerable);
        }
    }

    /** What cannot be answered is for people, who are told why. */
    List<ClauseFinding> pends(RuntimeException unanswerable) {
        return switch (unanswerable) {
            case UnansweredException unanswered -> pends(unanswered(unanswered.parameter()));
            case UndeterminedException undetermined
            when undetermined.reason() == Reason.NO_CALENDAR -> pendsOnYear(Integer.parseInt(undetermined.subject()));
            case UndeterminedException undetermined ->
                pends(Undetermined.says(undetermined, label(undetermined.subject())));
            case UnknownYearException unknown -> pendsOnYear(unknown.year());
            case NoWorkingHoursException unsaid -> pends(NO_HOURS);
            default -> pends(faulty());
        };
    }

    private List<ClauseFinding> pends(Texts says) {
        return List.of(found(new Finding.Pends(says)));
    }

    private Optional<Texts> label(String path) {
        return speech.flatMap(say -> say.type().label(path)).or(() -> Optional.ofNullable(
                        bound.state().clause().parameters().get(path))
                .map(Parameter::label));
    }

    /** What is calculated over a period is asked about itself alone. */
    private boolean isOfAnotherCalculation() {
        return bound.control().per().isPresent()
                && read("action.control")
                        .filter(bound.control().code().toString()::equals)
                        .isEmpty();
    }

    private List<ClauseFinding> pendsOnYear(int year) {
        values.put("calendar", Map.of("year", BigDecimal.valueOf(year)));
        read.add("calendar.year");
        return pends(unknownYear(year));
    }

    private Finding notAsked() {
        return switch (bound.control().kind()) {
            case Gate gate -> Finding.permits();
            case Form form -> Finding.permits();
            case Guardrail guardrail -> Finding.permits();
            default -> Finding.silent();
        };
    }

    private List<ClauseFinding> examine() {
        bound.control().per().ifPresent(per -> per.expressions().forEach(this::evaluate));
        return switch (bound.control().kind()) {
            case Approval approval -> all(ApprovalExamination.find(approval, this));
            case Gate gate -> one(GateExamination.find(gate, this));
            case Form form -> FormExamination.find(form, this);
            case Procedure procedure -> one(ProcedureExamination.find(procedure, this));
            case Training training -> one(TrainingExamination.find(training, this));
            case Attestation attestation -> one(AttestationExamination.find(attestation, this));
            case Allocation allocation -> AllocationExamination.find(allocation, this);
            case Calculation calculation -> one(CalculationExamination.find(calculation, this));
            case Tabulation tabulation ->
                TabulationExamination.find(tabulation, this).stream()
                        .map(finding -> found(level(finding)))
                        .toList();
            case Graduation graduation -> one(GraduationExamination.find(graduation, this));
            case Deadline deadline -> one(DeadlineExamination.find(deadline, this));
            case Cadence cadence ->
                one(CadenceExamination.find(cadence, bound.control().code(), this));
            case Checklist checklist ->
                ChecklistExamination.find(checklist, bound.control().code(), this);
            case Draw draw -> one(DrawExamination.find(draw, bound.control().code(), this));
            case Consequence consequence -> ConsequenceExamination.find(consequence, this);
            case Conduct conduct ->
                ConductExamination.find(conduct, this, bound.control().code());
            case Guardrail guardrail -> one(GuardrailExamination.find(guardrail, this));
            case Balance balance -> one(BalanceExamination.find(balance, this));
            case Quota quota -> all(QuotaExamination.find(quota, bound.control().code(), this));
            case Measure measure -> one(MeasureExamination.find(measure, this));
            case Prohibition prohibition -> ProhibitionExamination.find(prohibition, this);
            case Rule rule ->
                one(rules.examine(
                        bound.control().code(),
                        values,
                        new StateParameters(bound.state().values())));
        };
    }

    private List<ClauseFinding> one(Finding finding) {
        return all(List.of(finding));
    }

    private List<ClauseFinding> all(List<Finding> findings) {
        return findings.stream()
                .map(this::level)
                .flatMap(this::withDuty)
                .map(this::found)
                .toList();
    }

    /** What is owed in exchange for a waiver stands beside it. */
    private Stream<Finding> withDuty(Finding finding) {
        return finding instanceof Finding.Waived
                ? Stream.concat(Stream.of(finding), Waiving.duty(bound.control(), values, situation.now()).stream())
                : Stream.of(finding);
    }

    /** The same question about one of several, e.g. one person. */
    Question about(Map<String, Object> more) {
        return new Question(bound, situation, rules, speech, more);
    }

    Control control() {
        return bound.control();
    }

    ClauseState state() {
        return bound.state();
    }

    Situation situation() {
        return situation;
    }

    /** Facts, and the clause's parameters by their bare names. */
    Map<String, Object> values() {
        return values;
    }

    Bound bound() {
        return bound;
    }

    /** Remembers a value that is no fact, for the reasons. */
    void remember(String name, Object value) {
        values.put(name, value);
        read.add(name);
    }

    /** The finding as hard as the control's level in force, or a waiver of it, lets it be. */
    Finding level(Finding finding) {
        var levelled = levelled(finding);
        return new Waiving(bound, situation.grants().waivers(), read)
                .waiver(levelled)
                .<Finding>map(waiver -> new Finding.Waived(levelled, waiver.id()))
                .orElse(levelled);
    }

    private Finding levelled(Finding finding) {
        var shuts = finding instanceof Finding.Refuses || finding instanceof Finding.Requires;
        return switch (bound.state().level(bound.control())) {
            case BLOCK -> finding;
            case LOG -> new Finding.Shadows(finding);
            case WARN -> shuts || finding instanceof Finding.Awaits ? new Finding.Warns(words(finding)) : finding;
            case ASK_REASON -> {
                if (!shuts) {
                    yield finding;
                }
                yield situation.reason().isPresent()
                        ? new Finding.Warns(words(finding))
                        : new Finding.Requires(words(finding), Optional.of("reason"));
            }
        };
    }

    private static Texts words(Finding finding) {
        return switch (finding) {
            case Finding.Refuses refuses -> refuses.says();
            case Finding.Requires requires -> requires.says();
            case Finding.Awaits awaits -> awaits.says();
            default -> Texts.none();
        };
    }

    /** A fact that no expression names. */
    Optional<Object> read(String path) {
        read.add(path);
        return Values.at(values, path);
    }

    /** An operation that is none of an expression's, kept with the arithmetic. */
    void note(String text, Object value) {
        workings.add(() -> List.of(new Basis.Step(text, value, 0)));
    }

    /** What the clause or the company has answered; nobody guesses what nobody has. */
    <E extends Enum<E>> E choose(Choice<E> choice) {
        reads(choice.expressions());
        return choice.in(values);
    }

    boolean isTrue(Expression condition) {
        return Boolean.TRUE.equals(evaluate(condition));
    }

    /** By generated code where there is some, else by the interpreter; the steps are worked out when somebody reads them. */
    Object evaluate(Expression expression) {
        read.addAll(expression.inputs());
        refuseUnanswered(expression);
        var trace = bound.state().answers().ask(expression, values);
        if (trace.isPresent()) {
            var answer = trace.get().result();
            workings.add(() -> steps(confirmed(expression, answer)));
            return answer;
        }
        var evaluation = expression.evaluate(given());
        workings.add(() -> steps(evaluation));
        return evaluation.value();
    }

    Values given() {
        return situation.given(values).supplying(rules::function);
    }

    /** Nobody gets to read an explanation of something else than what was decided. */
    private Evaluation confirmed(Expression expression, Object answer) {
        var evaluation = expression.evaluate(given());
        if (!evaluation.value().equals(answer)) {
            throw new IllegalStateException(
                    bound.control().code() + ": decided " + answer + ", explained " + evaluation.value());
        }
        return evaluation;
    }

    private static List<Basis.Step> steps(Evaluation evaluation) {
        return evaluation.steps().stream()
                .map(step -> new Basis.Step(step.text(), step.value(), step.depth()))
                .toList();
    }

    private Explanation explanation() {
        var all = List.copyOf(workings);
        return Explanation.later(
                () -> all.stream().flatMap(working -> working.get().stream()).toList());
    }

    /** What something else than an expression is about to read. */
    void reads(Stream<Expression> expressions) {
        expressions.forEach(expression -> {
            read.addAll(expression.inputs());
            refuseUnanswered(expression);
        });
    }

    /** How something else than an expression came to its answer. */
    void tell(List<Step> steps) {
        workings.add(() -> steps.stream()
                .map(step -> new Basis.Step(step.text(), step.value(), step.depth()))
                .toList());
    }

    Texts says(Map<String, Object> more) {
        return fill(bound.control().says(), more);
    }

    Texts fill(Texts template, Map<String, Object> more) {
        var known = new HashMap<>(values);
        known.putAll(more);
        Wording.placeholders(template).forEach(read::add);
        return Wording.fill(template, bound.state().clause(), known, speech, situation.zone());
    }

    ClauseFinding found(Finding finding) {
        var state = bound.state();
        var inputs = new LinkedHashMap<String, Object>();
        var parameters = new ArrayList<Basis.ParameterValue>();
        for (var path : read) {
            var parameter = state.values().get(path);
            if (parameter != null) {
                parameters.add(parameter);
            } else {
                Values.at(values, path).ifPresent(value -> inputs.put(path, value));
            }
        }
        var basis = new Basis(
                state.revision(),
                state.from(),
                bound.event(),
                bound.at(),
                state.hash(),
                parameters,
                inputs,
                explanation());
        return new ClauseFinding(bound.control().code(), finding, basis);
    }

    private Stream<Expression> expressions() {
        var control = bound.control();
        return Stream.concat(control.when().stream(), control.kind().expressions());
    }

    private boolean waitsForField() {
        return expressions().anyMatch(this::waitsFor);
    }

    /** Whether it reads a field of the action that is not readable yet. */
    boolean waitsFor(Expression expression) {
        return expression.inputs().stream()
                .anyMatch(path ->
                        path.startsWith("action.") && situation.missing().contains(path.split("\\.")[1]));
    }

    /** @throws UnansweredException when it reads a parameter that nobody has answered */
    private void refuseUnanswered(Expression expression) {
        var state = bound.state();
        expression.inputs().stream()
                .filter(path -> state.clause().parameters().containsKey(path))
                .filter(path -> !state.values().containsKey(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new UnansweredException(path);
                });
    }

    private Texts unanswered(String parameter) {
        var label = bound.state().clause().parameters().get(parameter).label();
        return new Texts(
                "公司还没有定“" + label.zhHans() + "”，这一条等有人定了再算",
                "公司還沒有定「" + label.zhHant() + "」，這一條等有人定了再算",
                "The company has not settled “" + label.en() + "” yet; this waits until somebody does");
    }

    private static Texts unknownYear(int year) {
        return new Texts(
                "工作日历里还没有 " + year + " 年的放假安排，算不出期限；请公司管理员在“日历与班次”补上",
                "工作日曆還沒有 " + year + " 年的放假安排，算不出期限；請公司管理員在「日曆與班次」補上",
                "The work calendar has no public holidays for " + year
                        + ", so the time limit cannot be worked out; the company's admin adds them under “Calendar and shifts”");
    }

    private static Texts faulty() {
        return new Texts(
                "这一条的规则出错，须有人判定", "這一條的規則出錯，須有人判定", "The rule of this clause failed; somebody has to settle it");
    }
}
