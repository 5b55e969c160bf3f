package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Ranking.Outlets;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Puts into a draft who comes first where the company and an outlet both speak: about one clause, or about all of them. */
@ApplicationScoped
class RankOutlets implements PlatformHandler {

    private static final Texts NO_REGULATION = new Texts(
            "公司没有这份制度，或者它是法律：法律对公司和门店一样",
            "公司沒有這份制度，或者它是法律：法律對公司和門市一樣",
            "The company has no such regulation, or it is law, which is the same for all");
    private static final Texts NO_CLAUSE = new Texts(
            "条款编号写成 RE-SALES/5.1b，并属于这份制度；不填就是整份制度",
            "條款編號寫成 RE-SALES/5.1b，並屬於這份制度；不填即為整份制度",
            "Write the clause as RE-SALES/5.1b, of this regulation; leave it empty for the whole regulation");

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Override
    public String type() {
        return "RankOutlets";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!values.containsKey("regulation")) {
            return List.of();
        }
        var regulation = regulation(tenant, values);
        if (regulation.isEmpty()) {
            return List.of(new FieldProblem("regulation", NO_REGULATION));
        }
        return values.containsKey("clause") && clauses(regulation.get(), values).isEmpty()
                ? List.of(new FieldProblem("clause", NO_CLAUSE))
                : List.of();
    }

    private Optional<Regulation> regulation(TenantId tenant, Map<String, Object> values) {
        return regulations.rulebook(tenant).regulations().stream()
                .filter(found -> found.layer() != Layer.LAW && found.code().equals(values.get("regulation")))
                .findFirst();
    }

    private static List<ClauseCode> clauses(Regulation regulation, Map<String, Object> values) {
        return regulation.clauses().keySet().stream()
                .filter(code -> !values.containsKey("clause") || code.toString().equals(values.get("clause")))
                .toList();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var by = permitted.actor().employee();
        var regulation = regulation(tenant, permitted.values()).orElseThrow();
        var chosen = Outlets.valueOf(
                String.valueOf(permitted.values().get("outlets")).toUpperCase(Locale.ROOT));
        var row = drafts.open(tenant, regulation.code())
                .orElseGet(() -> drafts.begin(tenant, regulation.code(), by, permitted.now()));
        Draft draft = drafts.read(tenant, row);
        for (var clause : clauses(regulation, permitted.values())) {
            draft = draft.withCompany(
                    clause, change -> change.withRanking(change.ranking().with(chosen)));
        }
        row.keep(draft, by, permitted.now());
        return List.of();
    }
}
