package org.guiju.rulebook.schema;

import java.util.Set;
import org.guiju.rulebook.source.Section;

/** Reads {@code roles/<code>.yaml}. */
public final class RoleReader {

    private RoleReader() {}

    public static Role read(String plugin, Section file) {
        var role = new Role(
                file.requiredName("role", Section.NAME),
                plugin,
                file.texts("name"),
                Set.copyOf(file.textList("counts_as")));
        file.close();
        return role;
    }
}
