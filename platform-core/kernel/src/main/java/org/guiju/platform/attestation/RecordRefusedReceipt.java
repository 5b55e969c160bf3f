package org.guiju.platform.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Somebody was shown a clause before a witness and would not sign: that counts as a receipt, and they are told. */
@ApplicationScoped
class RecordRefusedReceipt implements PlatformHandler {

    @Inject
    Receipts receipts;

    @Inject
    ClauseForReader clauses;

    @Override
    public String type() {
        return "RecordRefusedReceipt";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var person = (String) values.get("person");
        var state = clauses.inForce(
                        permitted.tenant(), (String) values.get("clause"), UUID.fromString(person), permitted.now())
                .orElseThrow();
        receipts.sign(
                permitted.tenant(),
                UUID.fromString(person),
                state,
                Optional.of(UUID.fromString((String) values.get("witness"))),
                permitted);
        return List.of(new Effect.Notify(List.of(person), told(state.clause().title()), Optional.empty()));
    }

    private static Texts told(Texts clause) {
        return new Texts(
                "“" + clause.zhHans() + "”已当面送达，你没有签收，经人见证视同签收",
                "「" + clause.zhHant() + "」已當面送達，你沒有簽收，經人見證視同簽收",
                "“" + clause.en()
                        + "” was handed to you before a witness; it counts as received though you did not sign");
    }
}
