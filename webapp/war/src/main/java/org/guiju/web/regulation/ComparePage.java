package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 对比现行版: what the open draft of a regulation would change, before anybody puts a name to it. */
@Named("comparing")
@RequestScoped
public class ComparePage {

    @Inject
    private Regulations regulations;

    @Inject
    private Drafts drafts;

    @Inject
    private Benches benches;

    @Inject
    private Comparisons comparisons;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code;
    private String title = "";
    private String draftId = "";
    private List<Comparison> clauses = List.of();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.WORKBENCH)) {
            return;
        }
        var found = regulations.rulebook(me.tenant()).regulations().stream()
                .filter(one -> one.layer() != Layer.LAW && one.code().equals(code))
                .findFirst();
        if (door.finds(found.isPresent())) {
            var regulation = found.orElseThrow();
            var draft = drafts.open(me.tenant(), code);
            title = words.text(regulation.title());
            draftId = draft.map(row -> row.getId().toString()).orElse("");
            clauses = comparisons.of(regulation, benches.proposed(draft));
        }
    }

    /** How much it is, in one sentence. */
    public String getSummary() {
        var substantive = clauses.stream().filter(Comparison::substantive).count();
        return clauses.isEmpty()
                ? words.of("bench.clean")
                : words.of("diff.summary", clauses.size(), substantive, clauses.size() - substantive);
    }

    public boolean isPublishable() {
        return !clauses.isEmpty() && me.roles().contains("tenant_admin");
    }

    public String getTitle() {
        return title;
    }

    public String getDraftId() {
        return draftId;
    }

    public List<Comparison> getClauses() {
        return clauses;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
