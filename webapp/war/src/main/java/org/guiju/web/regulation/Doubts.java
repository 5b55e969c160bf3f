package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.Warning;
import org.guiju.rulebook.table.Correction;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What is doubtful about a draft, in words, with what would cure it. */
@RequestScoped
class Doubts {

    @Inject
    Drafts drafts;

    @Inject
    Clauses clauses;

    @Inject
    Me me;

    @Inject
    Words words;

    List<Doubt> of(DraftRow draft) {
        return drafts.warnings(me.tenant(), draft).stream()
                .map(warning -> doubt(draft, warning))
                .toList();
    }

    private Doubt doubt(DraftRow draft, Warning warning) {
        return new Doubt(
                warning.id(),
                warning.clause().number() + " "
                        + words.text(clauses.name(warning.clause()).title()),
                words.text(warning.says()),
                warning.corrections().stream().map(this::offer).toList(),
                draft.accepts(warning));
    }

    private String offer(Correction correction) {
        return switch (correction) {
            case Correction.AddRow(var when) -> words.of("bench.cure.add", String.join(" | ", when));
            case Correction.RemoveRow(int row) -> words.of("bench.cure.remove", row + 1);
            case Correction.ChangeCell(int row, int input, String text) ->
                words.of("bench.cure.change", row + 1, input + 1, text);
        };
    }
}
