package org.guiju.sdk.action;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A business record (单据) as it stands in the action's transaction.
 *
 * @param number number people know it by, e.g. {@code ZD-2026-0007}
 * @param owner id of the employee it belongs to
 * @param data fields by name; JDK values and {@link org.guiju.sdk.Money}
 */
@API(status = API.Status.STABLE, since = "0.1")
public record StoredRecord(
        UUID id,
        String type,
        String number,
        String state,
        Optional<String> owner,
        Instant createdAt,
        Map<String, Object> data) {

    public String text(String field) {
        return String.valueOf(data.get(field));
    }
}
