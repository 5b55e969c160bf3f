package org.guiju.web.draw;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.draw.DrawSight;
import org.guiju.platform.draw.Pick;
import org.guiju.platform.draw.Seed;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** 抽签: what was published before, what was picked, the seed once it is open, and how to check that it all fits. */
@Named("draws")
@RequestScoped
public class DrawsPage {

    private static final int LIMIT = 60;

    @Inject
    private DrawSight draws;

    @Inject
    private Clauses clauses;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private List<DrawLine> lines = List.of();
    private Optional<DrawLine> chosen = Optional.empty();

    public void load() throws IOException {
        lines = draws.of(me.tenant(), me.employee(), LIMIT).stream()
                .map(this::line)
                .toList();
        if (id != null && !id.isBlank()) {
            chosen = lines.stream().filter(line -> line.id().equals(id)).findFirst();
            door.finds(chosen.isPresent());
        }
    }

    private DrawLine line(DrawSight.Seen seen) {
        var draw = seen.draw();
        var holds = seen.holds();
        return new DrawLine(
                draw.getId().toString(),
                words.text(seen.title()),
                words.text(seen.unit().getName()),
                words.moment(draw.getFrom()) + " – " + words.moment(draw.getUntil()),
                words.of(
                        holds.map(right -> right ? "draw.holds" : "draw.broken").orElse("draw.sealed")),
                holds.map(right -> right ? "is-permits" : "is-refuses").orElse(""),
                clauses.chip(draw.control().clause()),
                draw.getCommitment(),
                draw.seed().map(Seed::digits).orElse(""),
                draw.times().stream()
                        .map(span -> words.moment(span.from()) + " – " + words.moment(span.until()))
                        .toList(),
                seen.picks().stream().map(this::pick).toList(),
                draw.getPicks(),
                draw.seed().map(open -> DrawJson.of(seen).build().toString()).orElse(""),
                why(draw.begunDocket()),
                why(draw.openedDocket()));
    }

    private static String why(Optional<UUID> docket) {
        return docket.map(entry -> "/why.xhtml?docket=" + entry).orElse("");
    }

    private DrawLine.PickLine pick(Pick pick) {
        return new DrawLine.PickLine(
                pick.number(),
                words.moment(pick.at()),
                pick.list().size(),
                pick.item().map(item -> name(pick, item)).orElseGet(() -> words.of("draw.nobody")),
                pick.item().orElse(""),
                pick.digest(),
                pick.list().stream()
                        .map(line -> line.id() + "\u3000" + named(line.id(), line.name()))
                        .toList(),
                why(Optional.of(pick.docket())));
    }

    private String name(Pick pick, String item) {
        return pick.list().stream()
                .filter(line -> line.id().equals(item))
                .findFirst()
                .map(line -> named(item, line.name()))
                .orElse(item);
    }

    /** Units have a name in the reader's language. */
    private String named(String item, String name) {
        return me.names().getOrDefault(ValueWords.UNIT + item, name);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public List<DrawLine> getLines() {
        return lines;
    }

    public DrawLine getChosen() {
        return chosen.orElse(null);
    }
}
