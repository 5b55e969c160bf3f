package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.sealing.Seal;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** From now on several people may record on a tablet, each in their own name. */
@ApplicationScoped
class EnrolTablet extends TabletHandler {

    private static final Texts NO_KEY = new Texts(
            "平板没有自己的密钥：在那台平板上打开“平板”，用 https 的网址登记",
            "平板沒有自己的金鑰：在那台平板上開啟「平板」，用 https 的網址登記",
            "The tablet has no key of its own: open Tablets on the tablet itself, under an https address");
    private static final Texts KNOWN = new Texts(
            "这台平板登记过了；换部门先停用，再清除浏览器数据重新登记",
            "這台平板登記過了；換部門請先停用，再清除瀏覽器資料重新登記",
            "This tablet is enrolled already; to move it, retire it, clear the browser's data and enrol it anew");

    @Override
    public String type() {
        return "EnrolTablet";
    }

    @Override
    public List<FieldProblem> problems(Actor actor, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        unit(actor, values)
                .filter(unit -> !answersFor(actor, unit.getId()))
                .ifPresent(unit -> problems.add(new FieldProblem("unit", ELSEWHERE)));
        Optional.ofNullable(values.get("key")).map(Object::toString).ifPresent(key -> {
            if (!TabletKeys.isKey(key)) {
                problems.add(new FieldProblem("key", NO_KEY));
            } else if (tablets.named(actor.tenant(), Canonical.hash(key)).isPresent()) {
                problems.add(new FieldProblem("key", KNOWN));
            }
        });
        return problems;
    }

    private Optional<Unit> unit(Actor actor, Map<String, Object> values) {
        return Optional.ofNullable(values.get("unit"))
                .flatMap(code -> organisation.unitByCode(actor.tenant(), code.toString()));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var key = permitted.values().get("key").toString();
        var id = Ids.next();
        var pins = TabletKeys.pair();
        tablets.add(
                tenant,
                new Tablet(
                        id,
                        permitted.values().get("name").toString().strip(),
                        unit(permitted.actor(), permitted.values())
                                .orElseThrow()
                                .getId(),
                        Canonical.hash(key),
                        key,
                        pins.open(),
                        Seal.ofThisServer().seal(pins.secret(), TypedPins.belongsTo(tenant, id)),
                        permitted.actor().employee(),
                        permitted.now(),
                        Optional.empty()));
        return List.of();
    }
}
