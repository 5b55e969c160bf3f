package org.guiju.web.clause;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.wording.Words;

/** What clauses are called, and the chips that lead to them. */
@RequestScoped
public class Clauses {

    @Inject
    private Regulations regulations;

    @Inject
    private Words words;

    public ClauseName name(ClauseCode code) {
        var regulation = regulations.library().regulation(code.regulation());
        return new ClauseName(
                code,
                regulation.map(found -> found.title()).orElseGet(() -> Texts.same(code.regulation())),
                clause(code).map(Clause::title).orElseGet(Texts::none),
                regulation.filter(found -> found.layer() == Layer.LAW).isPresent());
    }

    public Optional<Clause> clause(ClauseCode code) {
        return regulations.library().regulation(code.regulation()).flatMap(found -> found.clause(code));
    }

    /** A chip with the clause's short name, leading to the clause itself. */
    public ClauseChip chip(ClauseCode code) {
        return chip(code, "/why.xhtml?clause=" + code);
    }

    public ClauseChip chip(ClauseCode code, String href) {
        var name = name(code);
        return new ClauseChip(
                words.text(name.regulation()) + " " + code.number() + "\u3000" + words.text(name.title()),
                href,
                name.law());
    }
}
