package org.guiju.sdk.decision;

import org.apiguardian.api.API;

/** Who may speak about a value, highest rank first. A lower layer speaks last unless a higher one has locked the value. */
@API(status = API.Status.STABLE, since = "0.1")
public enum Layer {
    LAW,
    OPERATOR,
    TEMPLATE,
    COMPANY,
    UNIT
}
