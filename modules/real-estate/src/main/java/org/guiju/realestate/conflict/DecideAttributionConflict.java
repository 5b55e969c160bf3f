package org.guiju.realestate.conflict;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 判定客户归属: somebody who is not a party decides. */
public record DecideAttributionConflict(
        String owner, Optional<BigDecimal> share, List<String> atFault, String reason) {}
