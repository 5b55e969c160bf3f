package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.duty.ClockHandler;
import org.guiju.platform.duty.Clocks;

/** Erases a closed company: files and archives, then in one transaction its sign-ins and every row of it, this clock too. */
@ApplicationScoped
class ErasureClock implements ClockHandler {

    static final String KIND = Clocks.OF_THE_PLATFORM + "erasure";

    private static final Logger LOG = Logger.getLogger(ErasureClock.class.getName());

    @Inject
    Uploads uploads;

    @Inject
    Erasure erasure;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void ended(Clocks.Due clock) {
        delete(uploads.folder(clock.tenant()));
        var rows = erasure.erase(clock.tenant());
        LOG.info(() -> "Erased " + rows + " rows of a closed company");
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (var path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException inTheWay) {
            throw new UncheckedIOException(inTheWay);
        }
    }
}
