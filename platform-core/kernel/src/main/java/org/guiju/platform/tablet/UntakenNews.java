package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.duty.Owners;
import org.guiju.platform.notification.Notice.Topic;
import org.guiju.platform.notification.Notices;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/**
 * Tells of what was not taken in: the one who recorded it, and the head of the unit. Whoever has not read of it yet is not told
 * again: the page lists all.
 */
@ApplicationScoped
class UntakenNews {

    @Inject
    Notices notices;

    @Inject
    Owners owners;

    @Inject
    Organisation organisation;

    @Inject
    Regulations regulations;

    void tell(Untaken kept) {
        var tenant = kept.tenant();
        var told = Stream.of(kept.getPersonId(), head(tenant, kept))
                .distinct()
                .filter(person -> !notices.isWaiting(tenant, person, Topic.UNTAKEN))
                .toList();
        notices.tell(tenant, told, Topic.UNTAKEN, says(tenant, kept), Optional.empty(), kept.getReceivedAt());
    }

    private UUID head(TenantId tenant, Untaken kept) {
        return owners.standIn(tenant, Optional.of(kept.getUnitId()), kept.getPersonId());
    }

    private Texts says(TenantId tenant, Untaken kept) {
        var title = regulations
                .actionType(tenant, kept.getActionType())
                .map(type -> type.title())
                .orElse(Texts.same(kept.getActionType()));
        var name = organisation
                .employee(tenant, kept.getPersonId())
                .map(Employee::getName)
                .orElse("");
        var why = kept.getSays();
        return new Texts(
                "平板上" + name + "记的“" + title.zhHans() + "”没有收下：" + why.zhHans(),
                "平板上" + name + "記的「" + title.zhHant() + "」沒有收下：" + why.zhHant(),
                "“" + title.en() + "”, recorded on a tablet by " + name + ", was not taken in: " + why.en());
    }
}
