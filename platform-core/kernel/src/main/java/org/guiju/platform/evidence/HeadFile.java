package org.guiju.platform.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guiju.rulebook.evidence.Chain;
import org.guiju.rulebook.evidence.Head;
import org.guiju.rulebook.evidence.Leaf;
import org.guiju.rulebook.evidence.SigningKey;

/** The file of signed heads: lines are added at its end, by one at a time, and are on the disk when that is said. */
record HeadFile(Path file) {

    private static final int STEP = 64 * 1024;
    private static final Object ONE_AT_A_TIME = new Object();

    Head append(List<Leaf> leaves, SigningKey key) {
        synchronized (ONE_AT_A_TIME) {
            try (var open = new RandomAccessFile(file.toFile(), "rw");
                    var lock = open.getChannel().lock()) {
                dropUnfinished(open);
                var head = after(last(open), leaves, key);
                open.seek(open.length());
                open.write((head.line() + "\n").getBytes(StandardCharsets.UTF_8));
                open.getChannel().force(true);
                return head;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static Head after(Optional<Head> last, List<Leaf> leaves, SigningKey key) {
        var number = last.map(Head::number).orElse(0L) + 1;
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var previous = last.map(Head::hash).orElse(Chain.START);
        var root = Head.root(leaves);
        var signature = key.sign(Head.text(number, at, previous, root));
        return new Head(number, at, previous, root, key.fingerprint(), signature, leaves);
    }

    Optional<Head> last() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            return last(open);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every line that was finished, from the first. Nothing is added meanwhile. */
    void each(Consumer<String> line) {
        if (Files.notExists(file)) {
            return;
        }
        synchronized (ONE_AT_A_TIME) {
            try (var open = new RandomAccessFile(file.toFile(), "r");
                    var lines = Files.newBufferedReader(file)) {
                var left = lineEnd(open, open.length());
                while (left > 0) {
                    var next = lines.readLine();
                    left -= next.getBytes(StandardCharsets.UTF_8).length + 1;
                    line.accept(next);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A line without an end is one that a server died over; nobody was told of it. */
    private static void dropUnfinished(RandomAccessFile open) throws IOException {
        open.setLength(lineEnd(open, open.length()));
    }

    private static Optional<Head> last(RandomAccessFile open) throws IOException {
        var end = lineEnd(open, open.length());
        if (end == 0) {
            return Optional.empty();
        }
        var begin = lineEnd(open, end - 1);
        var line = new byte[(int) (end - 1 - begin)];
        open.seek(begin);
        open.readFully(line);
        return Optional.of(Head.read(new String(line, StandardCharsets.UTF_8)));
    }

    /** Just after the last line feed before a place; 0 when there is none. */
    private static long lineEnd(RandomAccessFile open, long before) throws IOException {
        for (var to = before; to > 0; ) {
            var from = Math.max(0, to - STEP);
            var piece = new byte[(int) (to - from)];
            open.seek(from);
            open.readFully(piece);
            for (var i = piece.length - 1; i >= 0; i--) {
                if (piece[i] == '\n') {
                    return from + i + 1;
                }
            }
            to = from;
        }
        return 0;
    }
}
