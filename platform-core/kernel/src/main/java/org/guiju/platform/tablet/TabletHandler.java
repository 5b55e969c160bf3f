package org.guiju.platform.tablet;

import jakarta.inject.Inject;
import java.util.UUID;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.Texts;

/** Something done with a tablet, by whoever answers for the unit it stands in. */
abstract class TabletHandler implements PlatformHandler {

    static final Texts ELSEWHERE = new Texts(
            "这个部门不归你负责，请找那里的负责人或公司管理员",
            "這個部門不歸你負責，請找該部門主管或公司管理員",
            "You do not answer for this unit; ask its head or the company's admin");

    private static final String ADMINISTRATOR = "tenant_admin";

    @Inject
    Tablets tablets;

    @Inject
    Organisation organisation;

    boolean answersFor(Actor actor, UUID unit) {
        return organisation.roles(actor.tenant(), actor.employee()).contains(ADMINISTRATOR)
                || organisation.headed(actor.tenant(), actor.employee()).contains(unit);
    }
}
