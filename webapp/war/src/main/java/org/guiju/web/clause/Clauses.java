package org.guiju.web.clause;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What clauses are called, and the chips that lead to them. */
@RequestScoped
public class Clauses {

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    public ClauseName name(ClauseCode code) {
        var regulation = regulation(code);
        return new ClauseName(
                code,
                regulation.map(Regulation::title).orElseGet(() -> Texts.same(code.regulation())),
                regulation.map(found -> found.number(code)).orElseGet(() -> Texts.same(code.number())),
                clause(code).map(Clause::title).orElseGet(Texts::none),
                regulation.filter(found -> found.layer() == Layer.LAW).isPresent());
    }

    public Optional<Clause> clause(ClauseCode code) {
        return regulation(code).flatMap(found -> found.clause(code));
    }

    private Optional<Regulation> regulation(ClauseCode code) {
        return regulations.regulation(me.tenant(), code.regulation());
    }

    /** A chip with the clause's short name, leading to the clause itself. */
    public ClauseChip chip(ClauseCode code) {
        return chip(code, "/why.xhtml?clause=" + code);
    }

    public ClauseChip chip(ClauseCode code, String href) {
        var name = name(code);
        return new ClauseChip(
                words.text(name.regulation()) + " " + words.text(name.number()) + "\u3000" + words.text(name.title()),
                href,
                name.law());
    }
}
