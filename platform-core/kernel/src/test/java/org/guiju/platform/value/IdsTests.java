package org.guiju.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void idsAreOrderedVersionSevenAndUnique() {
        var ids = Stream.generate(Ids::next).limit(100_000).toList();

        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
        for (var i = 1; i < ids.size(); i++) {
            assertTrue(text(ids.get(i - 1)).compareTo(text(ids.get(i))) < 0);
        }
    }

    @Test
    void idTellsItsMillisecond() {
        var before = System.currentTimeMillis();
        var at = Ids.next().getMostSignificantBits() >>> 16;

        assertTrue(at >= before && at < before + 10_000, "at " + at);
    }

    @Test
    void readsWhatItWritesAndNothingElse() {
        var id = Ids.next();

        assertEquals(Optional.of(id), Ids.read(id));
        assertEquals(Optional.of(id), Ids.read(id.toString()));
        for (var other : new String[] {"", "nobody", "1-1-1-1-1", "-".repeat(36), id + "0"}) {
            assertEquals(Optional.empty(), Ids.read(other));
        }
        assertEquals(Optional.empty(), Ids.read(null));
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
