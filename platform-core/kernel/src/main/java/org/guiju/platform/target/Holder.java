package org.guiju.platform.target;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.tenancy.TenantId;

/** Whose target it is. */
public sealed interface Holder {

    UUID id();

    record OfUnit(UUID id) implements Holder {}

    record OfPerson(UUID id) implements Holder {}

    /** Whom an action names: by the unit's code or the person's id; nobody when it names both or none. */
    static Optional<Holder> named(Organisation organisation, TenantId tenant, Map<String, Object> values) {
        var unit = values.get("unit");
        var person = values.get("person");
        if ((unit == null) == (person == null)) {
            return Optional.empty();
        }
        return person != null
                ? Optional.of(new OfPerson(UUID.fromString(person.toString())))
                : organisation.units(tenant).stream()
                        .filter(known -> known.getCode().equals(unit))
                        .map(Unit::getId)
                        .<Holder>map(OfUnit::new)
                        .findFirst();
    }
}
