package org.guiju.web.record;

import org.guiju.rulebook.schema.StoredFile;
import org.guiju.web.wording.Words;

/** A file to open, with what it weighs. */
public record FileLink(String name, String size, String href) {

    public static FileLink of(StoredFile file, Words words) {
        return new FileLink(file.name(), words.bytes(file.size()), "/api/v1/attachments/" + file.id());
    }
}
