package org.guiju.launcher.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Rolls a plugin's migration back when it leaves a table that another company could look into. */
final class LawfulSchema implements Callback {

    private final String schema;

    LawfulSchema(String schema) {
        this.schema = schema;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            var breaches = CatalogueGate.breaches(context.getConnection(), schema);
            if (!breaches.isEmpty()) {
                throw new FlywayException(String.join("; ", breaches));
            }
        } catch (SQLException failed) {
            throw new FlywayException(failed.getMessage(), failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "lawful-schema";
    }
}
