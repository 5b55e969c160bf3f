package org.guiju.benchmarks;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.Expression;
import com.googlecode.aviator.Feature;
import com.googlecode.aviator.Options;
import java.math.MathContext;
import java.util.Set;

/** AviatorScript with decimals, and with everything off that reaches the host. */
final class Aviator implements Engine {

    private final Expression commission;
    private final Expression gate;
    private final Expression sanction;

    Aviator() {
        var evaluator = AviatorEvaluator.newInstance();
        evaluator.setOption(Options.ALWAYS_PARSE_FLOATING_POINT_NUMBER_INTO_DECIMAL, true);
        evaluator.setOption(Options.MATH_CONTEXT, MathContext.DECIMAL128);
        evaluator.setOption(Options.FEATURE_SET, Feature.asSet());
        evaluator.setOption(Options.ALLOWED_CLASS_SET, Set.of());
        commission = evaluator.compile(Scripts.COMMISSION);
        gate = evaluator.compile(Scripts.GATE);
        sanction = evaluator.compile(Scripts.SANCTION);
    }

    @Override
    public Object commission(Facts facts) {
        return commission.execute(facts.decimals);
    }

    @Override
    public Object gate(Facts facts) {
        return gate.execute(facts.decimals);
    }

    @Override
    public Object sanction(Facts facts) {
        return sanction.execute(facts.decimals);
    }
}
