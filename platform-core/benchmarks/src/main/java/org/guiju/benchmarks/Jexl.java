package org.guiju.benchmarks;

import java.math.MathContext;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Commons JEXL with restricted permissions. */
final class Jexl implements Engine {

    private final JexlExpression commission;
    private final JexlExpression gate;
    private final JexlExpression sanction;

    Jexl() {
        var features = new JexlFeatures()
                .loops(false)
                .sideEffect(false)
                .newInstance(false)
                .lambda(false);
        var engine = new JexlBuilder()
                .arithmetic(new JexlArithmetic(true, MathContext.DECIMAL128, Integer.MIN_VALUE))
                .permissions(JexlPermissions.RESTRICTED)
                .features(features)
                .strict(true)
                .silent(false)
                .create();
        commission = engine.createExpression(Scripts.COMMISSION);
        gate = engine.createExpression(Scripts.GATE);
        sanction = engine.createExpression(Scripts.SANCTION);
    }

    @Override
    public Object commission(Facts facts) {
        return commission.evaluate(new MapContext(facts.decimals));
    }

    @Override
    public Object gate(Facts facts) {
        return gate.evaluate(new MapContext(facts.decimals));
    }

    @Override
    public Object sanction(Facts facts) {
        return sanction.evaluate(new MapContext(facts.decimals));
    }
}
