package org.guiju.benchmarks;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelRuntime.Program;
import java.util.List;

/** CEL over whole numbers, as it has no decimals. */
final class Cel implements Engine {

    private final dev.cel.bundle.Cel cel;
    private final Program commission;
    private final Program gate;
    private final Program sanction;

    Cel() throws Exception {
        cel = declared(CelFactory.plannerCelBuilder()).build();
        commission = program(Scripts.CEL_COMMISSION);
        gate = program(Scripts.GATE);
        sanction = program(Scripts.CEL_SANCTION);
    }

    private static CelBuilder declared(CelBuilder builder) {
        List.of("amount", "base", "approvals", "age", "signed").forEach(name -> builder.addVar(name, SimpleType.INT));
        List.of("new_customer", "assessed", "blacklisted", "complete")
                .forEach(name -> builder.addVar(name, SimpleType.BOOL));
        return builder.addVar("product", SimpleType.STRING)
                .addVar("p", MapType.create(SimpleType.STRING, SimpleType.INT));
    }

    private Program program(String text) throws Exception {
        return cel.createProgram(cel.compile(text).getAst());
    }

    @Override
    public Object commission(Facts facts) throws Exception {
        return commission.eval(facts.wholes);
    }

    @Override
    public Object gate(Facts facts) throws Exception {
        return gate.eval(facts.wholes);
    }

    @Override
    public Object sanction(Facts facts) throws Exception {
        return sanction.eval(facts.wholes);
    }
}
