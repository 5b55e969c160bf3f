package org.guiju.config.eval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models by their files, each read once while it stays the same. */
final class Models {

    private static final int MOST = 64;
    private static final long LARGEST = 20_000_000;

    private final Map<Path, Read> models = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Read> eldest) {
            return size() > MOST;
        }
    };

    private record Read(Object state, Model model) {}

    Model at(String file) {
        try {
            var path = Path.of(file).toAbsolutePath();
            var state = Files.getLastModifiedTime(path) + "/" + Files.size(path);
            var known = models.get(path);
            if (known == null || !known.state().equals(state)) {
                models.put(path, new Read(state, read(path)));
            }
            return models.get(path).model();
        } catch (IOException | InvalidPathException | SecurityException unreadable) {
            throw new Refusal("The model " + file + " cannot be read.");
        }
    }

    private static Model read(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new Refusal("The model " + path.getFileName() + " is larger than " + LARGEST + " bytes.");
        }
        var content = new ByteArrayInputStream(Files.readAllBytes(path));
        return new ModelReader(Xml.root(content, path.getFileName().toString())).read();
    }
}
