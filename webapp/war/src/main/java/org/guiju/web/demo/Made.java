package org.guiju.web.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which record an act made, among all that it touched: ids ascend, so it is the first that is younger than the decision. */
final class Made {

    private Made() {}

    static Optional<UUID> by(UUID docket, List<UUID> records) {
        return records.stream()
                .filter(record -> record.toString().compareTo(docket.toString()) > 0)
                .findFirst();
    }
}
