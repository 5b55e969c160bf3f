package org.guiju.benchmarks;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE's DMN engine with its defaults. */
final class Kie implements Engine {

    private final DMNRuntime runtime;
    private final DMNModel model;

    Kie() {
        this(Dmn.workloads());
    }

    Kie(String dmn) {
        var resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
        resource.setSourcePath("model.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
    }

    Object decide(String decision, Map<String, Object> values) {
        var context = runtime.newContext();
        values.forEach(context::set);
        var results = runtime.evaluateByName(model, context, decision);
        var result = results.getDecisionResultByName(decision);
        if (result.hasErrors()) {
            throw new IllegalStateException(results.getMessages().toString());
        }
        return result.getResult();
    }

    @Override
    public Object commission(Facts facts) {
        return decide("commission", facts.decimals);
    }

    @Override
    public Object gate(Facts facts) {
        return decide("gate", facts.decimals);
    }

    @Override
    public Object sanction(Facts facts) {
        return decide("sanction", facts.decimals);
    }
}
