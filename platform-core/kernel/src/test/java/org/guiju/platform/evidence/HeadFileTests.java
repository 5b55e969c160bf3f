package org.guiju.platform.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.rulebook.evidence.Chain;
import org.guiju.rulebook.evidence.Head;
import org.guiju.rulebook.evidence.HeadsCheck;
import org.guiju.rulebook.evidence.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTests {

    @TempDir
    Path path;

    @Test
    void headsFollowEachOtherPastALineThatAServerDiedOver() throws IOException {
        var folder = new EvidenceFolder(path.resolve("evidence"));
        var key = folder.key();
        var file = new HeadFile(folder.heads());
        file.append(List.of(leaf(1)), key);
        Files.writeString(folder.heads(), "2 2026-11-2", StandardOpenOption.APPEND);
        assertEquals(1, lines(file).size());
        file.append(List.of(leaf(2)), key);
        assertEquals(2, file.last().orElseThrow().number());
        var check = new HeadsCheck("one", Map.of(key.fingerprint(), key.open()));
        lines(file).stream().map(Head::read).forEach(check::next);
        assertEquals(List.of(), check.flaws());
        assertEquals(2, check.chains().size());
    }

    @Test
    void keyIsMadeOnceAndNeverReplacedWhereHeadsWereSigned() throws IOException {
        var folder = new EvidenceFolder(path.resolve("evidence"));
        var key = folder.key();
        assertEquals(key.fingerprint(), folder.key().fingerprint());
        new HeadFile(folder.heads()).append(List.of(leaf(1)), key);
        Files.delete(path.resolve("evidence/heads.key"));
        assertThrows(IllegalStateException.class, folder::key);
    }

    private static List<String> lines(HeadFile file) {
        List<String> lines = new ArrayList<>();
        file.each(lines::add);
        return lines;
    }

    private static Leaf leaf(long length) {
        return new Leaf("one", length, Chain.next(Chain.START, length, "x"));
    }
}
