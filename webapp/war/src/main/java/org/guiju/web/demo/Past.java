package org.guiju.web.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a demo company has behind it.
 *
 * @param first acts with which it began
 * @param routine what was done day by day since
 * @param today acts of today
 */
record Past(Optional<Path> first, Optional<Routine> routine, Optional<Path> today) {

    private static final int USUAL_DAYS = 14;

    /** The routine takes minutes and only a demo has it; {@code GUIJU_DEMO_DAYS} says how many days, 0 leaves it out. */
    static Past of(Path company) {
        var folder = company.resolve("demo");
        return new Past(
                file(folder, "first.jsonl"),
                file(folder, "routine.yaml")
                        .filter(file -> Profile.current() == Profile.DEMO)
                        .map(RoutineReader::read)
                        .map(routine -> routine.within(days()))
                        .filter(routine -> routine.days() > 0),
                file(folder, "acts.jsonl"));
    }

    private static int days() {
        return Optional.ofNullable(System.getenv("GUIJU_DEMO_DAYS"))
                .map(Integer::parseInt)
                .orElse(USUAL_DAYS);
    }

    private static Optional<Path> file(Path folder, String name) {
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }
}
