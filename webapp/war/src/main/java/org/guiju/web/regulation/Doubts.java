package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.conflict.Conflict;
import org.guiju.rulebook.regulation.Warning;
import org.guiju.rulebook.table.Correction;
import org.guiju.sdk.decision.ClauseCode;
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

    List<Clash> clashes(DraftRow row) {
        return drafts.conflicts(me.tenant(), drafts.read(me.tenant(), row)).stream()
                .map(conflict -> clash(row, conflict))
                .toList();
    }

    private Clash clash(DraftRow row, Conflict conflict) {
        return new Clash(
                conflict.id(),
                title(conflict.one().clause()) + " × " + title(conflict.other().clause()),
                words.text(conflict.says()),
                row.decision(conflict).map(this::decided).orElse(""));
    }

    private String title(ClauseCode clause) {
        return clause.number() + " " + words.text(clauses.name(clause).title());
    }

    private String decided(DraftRow.Approval approval) {
        return words.of(
                "bench.clash.decided",
                me.names().getOrDefault(approval.approver().toString(), ""),
                approval.holds()
                        .map(holds -> words.of("bench.holds." + holds.name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                approval.reason());
    }

    private Doubt doubt(DraftRow draft, Warning warning) {
        return new Doubt(
                warning.id(),
                title(warning.clause()),
                words.text(warning.says()),
                warning.corrections().stream().map(this::offer).toList(),
                draft.accepts(warning));
    }

    /** A correction in words. */
    String offer(Correction correction) {
        return switch (correction) {
            case Correction.AddRow(var when) -> words.of("bench.cure.add", String.join(" | ", when));
            case Correction.RemoveRow(int row) -> words.of("bench.cure.remove", row + 1);
            case Correction.ChangeCell(int row, int input, String text) ->
                words.of("bench.cure.change", row + 1, input + 1, text);
        };
    }
}
