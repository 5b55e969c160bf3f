package org.guiju.platform.decision;

import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.Texts;

/** Keeps what findings proposed, and takes it back when a case is decided otherwise. */
public interface ProposalKeeper {

    void withdraw(TenantId tenant, UUID record, Optional<String> person, Texts because);
}
