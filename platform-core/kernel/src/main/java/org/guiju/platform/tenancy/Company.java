package org.guiju.platform.tenancy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.guiju.sdk.Texts;

/**
 * A customer of the platform: what is known of it before anything it owns is read.
 *
 * @param language in which it works, for whoever has chosen none
 * @param halt why nothing may be done in it now; empty while it is active
 */
public record Company(
        TenantId id,
        String code,
        Texts name,
        ZoneId zone,
        String currency,
        String jurisdiction,
        String language,
        State state,
        Optional<Halt> halt) {

    /** Code of the operators' own company, which only the platform founds. */
    public static final String PLATFORM = "platform";

    public enum State {
        ACTIVE,
        SUSPENDED,
        CLOSING,
        CLOSED;

        /** Spelling in the database, and in the states of the operator's records. */
        public String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State spelt(String spelling) {
            return valueOf(spelling.toUpperCase(Locale.ROOT));
        }
    }

    /** @param contact whom the company's people may ask */
    public record Halt(String reason, String contact) {}

    /** As it is founded. */
    public static Company founded(
            TenantId id, String code, Texts name, ZoneId zone, String currency, String jurisdiction, String language) {
        return new Company(id, code, name, zone, currency, jurisdiction, language, State.ACTIVE, Optional.empty());
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
