package org.guiju.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.regulation.CompanyTypes;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** The company's own types: which files there are, since when, by whom, and what they say. */
@Named("types")
@RequestScoped
public class TypesPage {

    @Inject
    private CompanyTypes types;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<FileLine> files = List.of();

    @Transactional
    public void load() throws IOException {
        if (door.lets(Place.TYPES)) {
            files = types.latest(me.tenant()).stream()
                    .filter(version -> !version.path().startsWith("regulations/"))
                    .map(this::line)
                    .toList();
        }
    }

    private FileLine line(CompanyTypes.Version version) {
        return new FileLine(
                version.path(),
                words.of("types.version", version.number(), words.moment(version.at())),
                version.by()
                        .map(UUID::toString)
                        .map(id -> me.names().getOrDefault(id, ""))
                        .orElse(""),
                version.source());
    }

    public List<FileLine> getFiles() {
        return files;
    }
}
