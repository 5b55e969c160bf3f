package org.guiju.web.simulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.decision.DocketPages;
import org.guiju.platform.decision.Kept;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.simulation.WhatIf;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.wording.Words;

/** 重判一次: one act decided again, as it was and under each open draft. */
@Named("whatIf")
@RequestScoped
public class WhatIfPage {

    @Inject
    private WhatIf whatIf;

    @Inject
    private DocketPages docket;

    @Inject
    private Drafts drafts;

    @Inject
    private Regulations regulations;

    @Inject
    private TrialReader reader;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String entry;
    private String title = "";
    private String when = "";
    private List<Trying> tries = List.of();

    /**
     * One more decision of the act.
     *
     * @param verdict in one sentence
     */
    public record Trying(
            String title,
            String verdict,
            boolean differs,
            String outcomeBefore,
            String outcomeAfter,
            List<FindingLine> before,
            List<FindingLine> after) {}

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.WORKBENCH)) {
            return;
        }
        var found = Ids.read(entry).flatMap(id -> docket.kept(me.tenant(), id));
        if (!door.finds(found.isPresent())) {
            return;
        }
        var kept = found.orElseThrow();
        var type = regulations.library(me.tenant()).actionType(kept.entry().actionType());
        title = type.map(ActionType::title).map(words::text).orElse("");
        when = words.exact(kept.entry().at()) + " · "
                + me.names().getOrDefault(kept.entry().actor().toString(), "—");
        tries = new ArrayList<>();
        type.ifPresent(one -> {
            tries.add(trying(one, kept, words.of("sim.again"), whatIf.asItWas(me.tenant(), kept)));
            drafts.open(me.tenant()).stream()
                    .filter(row -> !row.changes().isEmpty())
                    .forEach(row -> tries.add(
                            trying(one, kept, words.of("sim.draft", name(row)), whatIf.under(me.tenant(), kept, row))));
        });
    }

    private String name(DraftRow row) {
        return regulations
                .library(me.tenant())
                .regulation(row.getRegulation())
                .map(one -> words.text(one.title()))
                .orElse(row.getRegulation());
    }

    private Trying trying(ActionType type, Kept kept, String name, WhatIf.Answer answer) {
        return switch (answer) {
            case WhatIf.Same same -> said(name, words.of("sim.again.same"));
            case WhatIf.Open(var why) -> said(name, reader.why(why));
            case WhatIf.Differs(var before, var after) ->
                new Trying(
                        name,
                        words.of("sim.again.differs"),
                        true,
                        reader.outcome(before),
                        reader.outcome(after),
                        reader.was(type, kept.entry().id(), before),
                        reader.would(type, after));
        };
    }

    private static Trying said(String name, String verdict) {
        return new Trying(name, verdict, false, "", "", List.of(), List.of());
    }

    public String getTitle() {
        return title;
    }

    public String getWhen() {
        return when;
    }

    public List<Trying> getTries() {
        return tries;
    }

    public String getDocket() {
        return entry;
    }

    public void setDocket(String docket) {
        this.entry = docket;
    }
}
