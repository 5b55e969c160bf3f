package org.guiju.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** From now on events are sent to an address outside. */
@ApplicationScoped
class SubscribeWebhook implements PlatformHandler {

    private static final Map<String, Duration> PATIENCE =
            Map.of("hour", Duration.ofHours(1), "day", Duration.ofDays(1), "three_days", Duration.ofDays(3));

    @Inject
    Webhooks webhooks;

    @Inject
    Events events;

    @Inject
    Lanes lanes;

    @Inject
    Regulations regulations;

    private final Trusted trusted = Trusted.byOperator();

    @Override
    public String type() {
        return "SubscribeWebhook";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var problems = new ArrayList<FieldProblem>();
        if (values.get("url") instanceof String url) {
            address(url).map(says -> new FieldProblem("url", says)).ifPresent(problems::add);
        }
        topics(values).ifPresent(topics -> unknown(tenant, topics)
                .map(says -> new FieldProblem("topics", says))
                .ifPresent(problems::add));
        return problems;
    }

    private Optional<Texts> address(String url) {
        var destination = Destination.read(url, trusted);
        if (destination.isEmpty()) {
            return Optional.of(
                    new Texts(
                            "请填写 https:// 开头的完整地址，不含用户名，例如 https://erp.example.com/guiju",
                            "請填寫以 https:// 開頭的完整網址，不含使用者名稱，例如 https://erp.example.com/guiju",
                            "Give a whole address that begins with https://, without a user name: https://erp.example.com/guiju"));
        }
        try {
            return destination.get().resolve(trusted).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new Texts(
                                    "这个地址通向内部网络，不能作为接收地址；确需内网接收，请平台运维把它列为可信地址",
                                    "這個網址通往內部網路，不能作為接收位址；若確需內網接收，請平台維運人員將其列為可信位址",
                                    "This address leads into a private network, where nothing is sent; if it must be, ask the platform's operator to trust it"));
        } catch (UnknownHostException unknown) {
            return Optional.of(
                    new Texts("找不到这个网址的主机，请检查拼写", "找不到這個網址的主機，請檢查拼寫", "Nobody knows this host; check how it is spelt"));
        }
    }

    private static Optional<Topics> topics(Map<String, Object> values) {
        return values.get("topics") instanceof Collection<?> codes && !codes.isEmpty()
                ? Optional.of(Topics.of(codes))
                : Optional.empty();
    }

    private Optional<Texts> unknown(TenantId tenant, Topics topics) {
        var library = regulations.library(tenant);
        return topics.codes().stream()
                .filter(code -> !code.equals(Topics.ALL))
                .filter(code -> !(code.startsWith(Topics.ACTION)
                        && library.actionType(code.substring(Topics.ACTION.length()))
                                .isPresent()))
                .filter(code -> !(code.startsWith(Topics.RECORD)
                        && library.recordType(code.substring(Topics.RECORD.length()))
                                .isPresent()))
                .findFirst()
                .map(code -> new Texts(
                        "没有“" + code + "”这种事件，可填 *、action:动作 或 record:单据",
                        "沒有「" + code + "」這種事件，可填 *、action:動作 或 record:單據",
                        "There is no event " + code
                                + "; give *, action: and an action, or record: and a kind of record"));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var webhook = new Webhook(
                Ids.next(),
                values.get("url").toString().strip(),
                topics(values).orElseThrow(),
                Webhook.State.ON,
                Optional.empty(),
                events.newest(permitted.tenant()),
                0,
                Optional.empty(),
                PATIENCE.get(values.get("patience")),
                permitted.actor().employee(),
                permitted.now());
        webhooks.add(permitted.tenant(), webhook, Secret.make());
        lanes.open(permitted.tenant(), webhook.id());
        return List.of();
    }
}
