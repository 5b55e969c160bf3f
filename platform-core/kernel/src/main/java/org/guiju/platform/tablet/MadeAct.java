package org.guiju.platform.tablet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An act as the tablet sends it.
 *
 * @param id made by the tablet; the same act sent again is the same act
 * @param subject what it is about, as the tablet knows it
 * @param by who did it, as they said on a shared tablet
 * @param pin with which they showed it, closed
 * @param madeAt by the tablet's clock
 * @param lease the last one the tablet had when it was made
 * @param trouble what of it the tablet could not send, such as a photo that was turned away
 */
public record MadeAct(
        UUID id,
        String action,
        Optional<String> subject,
        Map<String, Object> fields,
        Optional<String> reason,
        Optional<UUID> by,
        Optional<String> pin,
        Instant madeAt,
        String lease,
        Optional<String> trouble) {}
