package org.guiju.platform.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Part;
import org.guiju.rulebook.expression.UndeterminedException;
import org.guiju.rulebook.expression.Values;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** What is wrong with the record of a breach before anybody judges the breach: who records, when, with what. */
@ApplicationScoped
class BreachChecks {

    @Inject
    ConductRules rules;

    @Inject
    Organisation organisation;

    List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (values.get("acted_at") instanceof Instant acted && acted.isAfter(now)) {
            problems.add(problem(
                    "acted_at",
                    "还没发生的事不能登记，时间不晚于现在",
                    "尚未發生的事不能登記，時間不得晚於現在",
                    "It has not happened yet: the time is not later than now"));
        }
        people(actor.tenant(), values, problems);
        if (values.get("control") instanceof String code && values.get("acted_at") instanceof Instant acted) {
            var path = organisation
                    .employee(actor.tenant(), actor.employee())
                    .map(person -> organisation.path(actor.tenant(), person.getUnitId()).stream()
                            .map(unit -> unit.getCode())
                            .toList())
                    .orElse(List.of());
            rules.rule(actor.tenant(), path, code, acted)
                    .ifPresentOrElse(
                            rule -> rule(rule, actor, values, problems),
                            () -> problems.add(problem(
                                    "control",
                                    "行为发生时没有这一条生效的规定，不能据此处理；换一条，或核对时间",
                                    "行為發生時沒有這一條生效的規定，不能據此處理；換一條，或核對時間",
                                    "No such rule was in force when it happened, so nothing can follow from it: choose another"
                                            + " or check the time")));
        }
        return problems;
    }

    private void people(TenantId tenant, Map<String, Object> values, List<FieldProblem> problems) {
        if (values.get("persons") instanceof Collection<?> persons
                && persons.stream().anyMatch(person -> !isEmployee(tenant, person))) {
            problems.add(problem(
                    "persons", "有人不是本公司员工，重新选", "有人不是本公司同仁，請重新選", "Somebody is not on the staff: choose again"));
        }
    }

    private boolean isEmployee(TenantId tenant, Object person) {
        try {
            return organisation
                    .employee(tenant, UUID.fromString(person.toString()))
                    .isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private void rule(ConductRules.Rule rule, Actor actor, Map<String, Object> values, List<FieldProblem> problems) {
        observer(rule, organisation.roles(actor.tenant(), actor.employee()), values, problems);
        var evidence = values.get("evidence") instanceof Collection<?> items && !items.isEmpty();
        if (rule.conduct().evidence() && !evidence) {
            problems.add(problem("evidence", "这一条要有证据才能登记", "這一條須有證據才能登記", "This rule needs evidence to be recorded"));
        }
        rule.conduct().band().ifPresent(band -> amount(band, rule.state(), values, problems));
    }

    /** Customers and auditors observe through whoever writes it down for them. */
    private static void observer(
            ConductRules.Rule rule, Set<String> roles, Map<String, Object> values, List<FieldProblem> problems) {
        var observers = rule.conduct().observers();
        var source = String.valueOf(values.getOrDefault("source", "self"));
        var may = source.equals("self") ? roles.stream().anyMatch(observers::contains) : observers.contains(source);
        if (!may) {
            problems.add(problem(
                    source.equals("self") ? "control" : "source",
                    "这一条不由你登记，请找：" + String.join("、", observers),
                    "這一條不由你登記，請找：" + String.join("、", observers),
                    "This rule is not for you to record; ask: " + String.join(", ", observers)));
        }
    }

    private static void amount(
            Part.Band band, ClauseState state, Map<String, Object> values, List<FieldProblem> problems) {
        Map<String, Object> parameters = new HashMap<>();
        state.values().forEach((name, value) -> parameters.put(name, value.value()));
        try {
            var from = (Money) band.from().evaluate(Values.of(parameters)).value();
            var to = (Money) band.to().evaluate(Values.of(parameters)).value();
            if (!(values.get("amount") instanceof Money chosen)
                    || chosen.compareTo(from) < 0
                    || chosen.compareTo(to) > 0) {
                problems.add(problem(
                        "amount",
                        "金额要在 " + from + " 到 " + to + " 之间",
                        "金額須在 " + from + " 到 " + to + " 之間",
                        "The amount lies between " + from + " and " + to));
            } else if (!values.containsKey("reason")) {
                problems.add(problem("reason", "写明为什么是这个金额", "寫明為什麼是這個金額", "Say why it is this amount"));
            }
        } catch (UndeterminedException open) {
            problems.add(problem(
                    "amount",
                    "公司还没定金额的上下限，先请管理员填",
                    "公司還沒定金額的上下限，先請管理員填",
                    "The company has not set the bounds of the amount yet; its admin does"));
        }
    }

    private static FieldProblem problem(String field, String zhHans, String zhHant, String en) {
        return new FieldProblem(field, new Texts(zhHans, zhHant, en));
    }
}
