package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Trial;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** The chapters and clauses of a regulation as its draft arranges them, with what is to be done; call it in a transaction. */
@RequestScoped
class BenchTree {

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    Me me;

    @Inject
    Words words;

    List<TreeChapter> of(Regulation regulation, Optional<DraftRow> row, Optional<ClauseCode> here) {
        var draft = drafts.current(me.tenant(), regulation.code());
        var wrong = row.map(found -> wrong(draft)).orElse(Set.of());
        return regulation.chapters().stream()
                .map(chapter -> new TreeChapter(
                        chapter.number(),
                        words.text(regulation.number(chapter)),
                        words.text(chapter.title()),
                        chapter.clauses().stream()
                                .filter(code -> !draft.edit(code).repealed()
                                        || draft.changes().containsKey(code))
                                .map(code -> line(regulation, draft, code, here, wrong))
                                .toList()))
                .toList();
    }

    private Set<String> wrong(Draft draft) {
        return draft.check(regulations.library(me.tenant()), words.zone(), Trial.NONE).stream()
                .map(Problem::file)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private TreeLine line(
            Regulation regulation, Draft draft, ClauseCode code, Optional<ClauseCode> here, Set<String> wrong) {
        var edit = draft.edit(code);
        var library = regulations.library(me.tenant());
        return new TreeLine(
                code.number(),
                code.toString(),
                words.text(regulation.number(code)),
                library.clause(edit.template())
                        .or(() -> regulation.clause(code))
                        .map(Clause::title)
                        .map(words::text)
                        .orElse(""),
                here.filter(code::equals).isPresent(),
                draft.changes().containsKey(code),
                wrong.contains(code.toString()),
                library.source(edit.template())
                        .map(ClauseSource::toReview)
                        .filter(open -> !open.isEmpty())
                        .isPresent());
    }
}
