package org.guiju.platform.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Hands somebody's signatures over for some days. */
@ApplicationScoped
class DelegateApprovals implements PlatformHandler {

    @Inject
    Delegations delegations;

    @Override
    public String type() {
        return "DelegateApprovals";
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var to = (String) values.get("to");
        delegations.add(new Delegation(
                permitted.tenant().value(),
                permitted.actor().employee(),
                UUID.fromString(to),
                Optional.ofNullable((String) values.get("role")),
                new Delegation.Span(
                        (LocalDate) values.get("first_day"), (LocalDate) values.get("last_day"), permitted.now()),
                (String) values.get("reason"),
                permitted.docket()));
        return List.of(new Effect.Notify(
                List.of(to),
                new Texts(
                        "有同事请你代为会签，见“会签”", "有同仁請你代為會簽，見「會簽」", "A colleague asked you to sign for them; see Approvals"),
                Optional.empty()));
    }
}
