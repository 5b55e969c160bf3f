package org.guiju.document;

import java.util.List;
import org.guiju.document.cleaning.Cleaning;
import org.guiju.document.file.SourceLines;
import org.guiju.document.outline.Outline;

/** Reads a regulation out of a file. */
public final class DocumentReader {

    private DocumentReader() {}

    /**
     * @param name of the file, with its extension
     * @throws UnreadableFile when nothing can be taken from it
     */
    public static Reading read(String name, byte[] content) {
        return read(SourceLines.of(name, content));
    }

    /** Lines that were read already. */
    public static Reading read(List<Line> lines) {
        return Outline.of(Cleaning.of(lines));
    }
}
