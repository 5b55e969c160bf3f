package org.guiju.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** One transaction for a page that also goes to the desk, whose transactions are its own. */
@ApplicationScoped
public class Sitting {

    @Transactional
    public <T> T read(Supplier<T> reading) {
        return reading.get();
    }
}
