package org.guiju.benchmarks;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.compiled.Formula;
import org.guiju.rulebook.compiled.Template;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;

/** The product's own engine, explanation on: every answer is a trace. Each workload is a clause with a class of its own. */
final class Guiju implements Engine {

    static final String COMMISSION = "if amount < t1 then amount * r1 + b1"
            + " else if amount < t2 and product = \"a\" then amount * r2 + b2"
            + " else if amount < t2 then amount * r3 + b3"
            + " else if amount < t3 and new_customer then amount * r4 + b4"
            + " else if amount < t3 then amount * r5 + b5"
            + " else amount * r6 + b6";
    static final String GATE = "assessed and approvals >= min_approvals and amount <= max_amount and not(blacklisted)"
            + " and age >= min_age and signed >= earliest and signed <= latest and complete";
    static final String SANCTION = "min(min(base * pct, cap), max(money(0), base - min_wage))";
    static final Scope SCOPE = scope();

    private final Prepared commission = new Prepared(COMMISSION);
    private final Prepared gate = new Prepared(GATE);
    private final Prepared sanction = new Prepared(SANCTION);

    /** A clause, the input vectors of the cases and the parameter vectors of the companies. */
    static final class Prepared {

        private final Formula formula;
        private final Template template;
        private final Map<Facts, long[]> inputs = new IdentityHashMap<>();
        private final Map<Company, long[]> parameters = new IdentityHashMap<>();

        Prepared(String text) {
            var expression = expression(text);
            template = Template.of(List.of(expression), Company.types());
            formula = template.formula(expression).orElseThrow();
        }

        void prepare(Facts facts) {
            inputs.put(facts, formula.encode(facts.typed).orElseThrow());
            parameters.computeIfAbsent(
                    facts.company, company -> template.resolve(company.typed).values());
        }

        Case of(Facts facts) {
            return new Case(formula, inputs.get(facts), parameters.get(facts.company));
        }
    }

    /** What is measured: one formula over two vectors. */
    record Case(Formula formula, long[] inputs, long[] parameters) implements DecisionBenchmark.Ready {
        @Override
        public Object decide() {
            return formula.run(inputs, parameters);
        }
    }

    private static Scope scope() {
        Map<String, Type> names = new LinkedHashMap<>(Company.types());
        names.putAll(Facts.types());
        return Scope.of(names);
    }

    static Expression expression(String text) {
        return switch (Expression.check(text, new Origin("benchmark", 1, 1), SCOPE)) {
            case Checked.Ok(Expression expression) -> expression;
            case Checked.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }

    Case prepared(String workload, Facts facts) {
        var prepared =
                switch (workload) {
                    case "commission" -> commission;
                    case "gate" -> gate;
                    default -> sanction;
                };
        prepared.prepare(facts);
        return prepared.of(facts);
    }

    @Override
    public Object commission(Facts facts) {
        return prepared("commission", facts).decide();
    }

    @Override
    public Object gate(Facts facts) {
        return prepared("gate", facts).decide();
    }

    @Override
    public Object sanction(Facts facts) {
        return prepared("sanction", facts).decide();
    }
}
