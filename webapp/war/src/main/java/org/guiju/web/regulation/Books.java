package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Outline;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.clause.ClauseReader;
import org.guiju.web.clause.Overrulings;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Opens a company's regulations at an instant; call it inside a transaction. */
@RequestScoped
public class Books {

    @Inject
    private Regulations regulations;

    @Inject
    private ClauseReader reader;

    @Inject
    private Overrulings overrulings;

    @Inject
    private Me me;

    @Inject
    private Words words;

    Collection<Regulation> shelf() {
        return regulations.rulebook(me.tenant()).regulations();
    }

    /** @param units codes of the unit asked about and those above it, root first */
    Optional<Book> open(String code, List<String> units, Instant at) {
        var rulebook = regulations.rulebook(me.tenant());
        return rulebook.regulation(code, at).map(regulation -> book(rulebook, regulation, units, at));
    }

    /** The day on which the first of its clauses to come takes effect. */
    Optional<String> start(String code, Instant now) {
        return regulations.rulebook(me.tenant()).revisions(code).stream()
                .flatMap(revision -> revision.clauses().values().stream())
                .flatMap(Collection::stream)
                .map(Revision.Statement::effectiveFrom)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .map(this::day);
    }

    private Book book(Rulebook rulebook, Regulation regulation, List<String> units, Instant at) {
        var chapters = regulation.chapters().stream()
                .map(chapter -> new Chapter(
                        words.text(regulation.number(chapter)),
                        words.text(chapter.title()),
                        chapter.clauses().stream()
                                .flatMap(code -> rulebook.inForce(code, units, at).stream()
                                        .map(state -> article(regulation, state, units, at)))
                                .toList()))
                .filter(chapter -> regulation.scheme() != Outline.Scheme.ADDRESS
                        || !chapter.articles().isEmpty())
                .toList();
        boolean written =
                chapters.stream().anyMatch(chapter -> !chapter.articles().isEmpty());
        return new Book(
                regulation.code(),
                words.text(regulation.title()),
                regulation.layer() == Layer.LAW,
                chapters.stream()
                        .flatMap(chapter -> chapter.articles().stream())
                        .mapToInt(Article::revision)
                        .max()
                        .orElse(0),
                written ? chapters : List.of());
    }

    private Article article(Regulation regulation, ClauseState state, List<String> units, Instant at) {
        var code = state.clause().code();
        return new Article(
                code.toString(),
                code.number(),
                words.text(regulation.number(code)),
                words.text(state.clause().title()),
                reader.pieces(state),
                state.off(),
                reader.pending(state),
                words.text(state.clause().notEnforced()),
                state.from().equals(Rulebook.ALWAYS) ? "" : day(state.from()),
                state.until().map(this::day).orElse(""),
                state.revision(),
                state.clause().controls().size(),
                overrulings.of(code, units, at));
    }

    private String day(Instant at) {
        return words.day(at.atZone(words.zone()).toLocalDate());
    }
}
