package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Begins a company's first draft of a regulation from its template. */
@ApplicationScoped
class AdoptRegulation implements PlatformHandler {

    @Inject
    Drafts drafts;

    @Override
    public String type() {
        return "AdoptRegulation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var code = String.valueOf(values.get("regulation"));
        return values.containsKey("regulation")
                ? problem(tenant, code).map(says -> new FieldProblem("regulation", says)).stream()
                        .toList()
                : List.of();
    }

    private Optional<Texts> problem(TenantId tenant, String code) {
        if (template(tenant, code).isEmpty()) {
            var names = drafts.adoptable(tenant).stream().map(Regulation::code).collect(Collectors.joining(", "));
            return Optional.of(new Texts(
                    "这份制度不能采用：已经采用，或者它的模块没有启用。还能采用的有：" + names,
                    "這份制度不能採用：已經採用，或其模組尚未啟用。還能採用的有：" + names,
                    "This regulation cannot be adopted: it is already, or its module is not switched on. Left are: "
                            + names));
        }
        return drafts.open(tenant, code)
                .map(open -> new Texts(
                        "已经有一份草案，在“修订”里接着写", "已經有一份草案，在「修訂」裡接著寫", "There is a draft already; go on in Revise"));
    }

    private Optional<Regulation> template(TenantId tenant, String code) {
        return drafts.adoptable(tenant).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var template = template(permitted.tenant(), (String) permitted.values().get("regulation"))
                .orElseThrow();
        drafts.adopt(permitted.tenant(), template, permitted.actor().employee(), permitted.now());
        return List.of();
    }
}
