package org.guiju.platform.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/**
 * A feature that may shut an action to one person for reasons of an earlier decision. Reports are never shut, nor are the
 * platform's own actions, by which people answer and appeal.
 */
public interface Restraint {

    List<ClauseFinding> on(TenantId tenant, UUID person, String action, Instant now);
}
