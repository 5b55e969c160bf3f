package org.guiju.platform.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.DepartureKeeper;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Agreement;

/** Tells people what approvals want of them, and what became of theirs. */
@ApplicationScoped
class ApprovalNews implements DepartureKeeper {

    @Inject
    Notices notices;

    @Inject
    Signers signers;

    @Inject
    Approvals approvals;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    void asked(TenantId tenant, Approval approval, Instant now) {
        asked(tenant, approval, Set.of(), now);
    }

    /** @param known those who have been asked before */
    void asked(TenantId tenant, Approval approval, Set<UUID> known, Instant now) {
        var people = signers.asked(tenant, approval);
        people.removeAll(known);
        var title = title(approval);
        var who = organisation
                .employee(tenant, approval.getRequesterId())
                .map(Employee::getName)
                .orElse("");
        tell(
                tenant,
                approval,
                people,
                new Texts(
                        who + "的“" + title.zhHans() + "”等你会签",
                        who + "的「" + title.zhHant() + "」等你會簽",
                        "“" + title.en() + "” by " + who + " waits for your signature"),
                now);
    }

    void late(TenantId tenant, Approval approval, Instant now) {
        var title = title(approval);
        signers.deserted(tenant, approval).forEach(step -> nobodyCanSign(tenant, step, now));
        tell(
                tenant,
                approval,
                signers.asked(tenant, approval),
                new Texts(
                        "“" + title.zhHans() + "”的会签已过期限，你现在可以签，请尽快",
                        "「" + title.zhHant() + "」的會簽已逾期限，你現在可以簽，請儘快",
                        "The time to sign “" + title.en() + "” is over; you may sign it now, please do"),
                now);
    }

    void rejected(TenantId tenant, Approval approval, String reason, Instant now) {
        var title = title(approval);
        tell(
                tenant,
                approval,
                List.of(approval.getRequesterId()),
                new Texts(
                        "“" + title.zhHans() + "”没有通过会签：" + reason + "。改好后可以重新提交",
                        "「" + title.zhHant() + "」未通過會簽：" + reason + "。修正後可重新送出",
                        "“" + title.en() + "” was not agreed to: " + reason + ". Correct it and submit it again"),
                now);
    }

    void carriedOut(TenantId tenant, Approval approval, boolean permitted, Instant now) {
        var title = title(approval);
        tell(
                tenant,
                approval,
                List.of(approval.getRequesterId()),
                permitted
                        ? new Texts(
                                "“" + title.zhHans() + "”会签已齐，已经办成",
                                "「" + title.zhHant() + "」會簽已齊，已經辦成",
                                "“" + title.en() + "” was agreed to and is done")
                        : new Texts(
                                "“" + title.zhHans() + "”会签已齐，但现在的情况不能办，点开看原因",
                                "「" + title.zhHant() + "」會簽已齊，但目前情況不能辦，點開看原因",
                                "“" + title.en() + "” was agreed to, but cannot be done as things are now; see why"),
                now);
    }

    void rederived(TenantId tenant, Approval approval, Instant now) {
        var title = title(approval);
        tell(
                tenant,
                approval,
                List.of(approval.getRequesterId()),
                new Texts(
                        "制度有新修订，“" + title.zhHans() + "”由谁会签已重新确定；还算数的签名保留",
                        "制度有新修訂，「" + title.zhHant() + "」由誰會簽已重新確定；仍有效的簽名保留",
                        "A new revision is in force; who signs “" + title.en()
                                + "” was worked out anew, and signatures that still count stay"),
                now);
    }

    void nobodyCanSign(TenantId tenant, Agreement.Step step, Instant now) {
        var title = step.title();
        notices.tell(
                tenant,
                organisation.withRole(tenant, "tenant_admin").stream()
                        .map(Employee::getId)
                        .toList(),
                Topic.ORGANISATION,
                new Texts(
                        "没有人可以签“" + title.zhHans() + "”这一步，有事情办不下去：安排这个岗位的人",
                        "沒有人可以簽「" + title.zhHant() + "」這一步，有事情辦不下去：請安排這個職務的人",
                        "Nobody can sign “" + title.en() + "” and work is stuck: appoint somebody"),
                Optional.empty(),
                now);
    }

    /** A step that waited for somebody who has left goes to the others who may sign it; if there are none, admins learn. */
    @Override
    public void left(TenantId tenant, UUID employee, Optional<UUID> successor, Instant now) {
        for (var approval : approvals.open(tenant)) {
            if (!named(tenant, approval).contains(employee.toString())) {
                continue;
            }
            var deserted = signers.deserted(tenant, approval);
            deserted.forEach(step -> nobodyCanSign(tenant, step, now));
            if (deserted.isEmpty()) {
                asked(tenant, approval, now);
            }
        }
    }

    private Set<String> named(TenantId tenant, Approval approval) {
        return approvals.demands(tenant, approval.getId()).stream()
                .flatMap(demand -> demand.agreement().steps().stream())
                .flatMap(step -> step.found().stream())
                .collect(Collectors.toSet());
    }

    private Texts title(Approval approval) {
        return regulations
                .library()
                .actionType(approval.getActionType())
                .map(ActionType::title)
                .orElse(Texts.same(approval.getActionType()));
    }

    private void tell(TenantId tenant, Approval approval, Collection<UUID> people, Texts says, Instant now) {
        notices.tell(tenant, people, Topic.APPROVALS, says, approval.subject(), now);
    }
}
