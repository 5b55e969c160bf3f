package org.guiju.platform.tenancy;

import java.time.ZoneId;

/** A customer of the platform: what is known of it before anything it owns is read. */
public record Company(TenantId id, String code, String name, ZoneId zone, String currency, String jurisdiction) {}
