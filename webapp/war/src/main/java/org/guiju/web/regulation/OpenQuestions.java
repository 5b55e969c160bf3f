package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.conflict.Illustration;
import org.guiju.rulebook.conflict.Illustrations;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Parameter;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** The questions of a clause that are open in the draft, each option shown at work; call it inside a transaction. */
@RequestScoped
class OpenQuestions {

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    @Inject
    Benches benches;

    @Inject
    Me me;

    @Inject
    Words words;

    /** Rows are filled in where the other values are. */
    static boolean isAskedHere(Parameter parameter) {
        return parameter.kind() != Parameter.Kind.TABLE && !parameter.setByLaw();
    }

    List<OpenQuestion> of(ClauseState state) {
        var code = state.clause().code();
        var open = state.openQuestions().stream()
                .filter(OpenQuestions::isAskedHere)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var draft = drafts.current(me.tenant(), code.regulation());
        var rulebook = regulations.rulebook(me.tenant());
        return open.stream()
                .map(question -> question(draft, rulebook, code, question))
                .toList();
    }

    private OpenQuestion question(Draft draft, Rulebook rulebook, ClauseCode code, Parameter question) {
        var shown = Illustrations.of(draft, rulebook, code, question);
        return new OpenQuestion(
                question.name(),
                words.text(question.label()),
                shown.map(Illustration::given).map(words::text).orElse(""),
                benches.bounds(question),
                benches.hint(question),
                benches.choices(question).stream()
                        .map(choice ->
                                new OpenQuestion.Option(choice.code(), choice.label(), outcome(shown, choice.code())))
                        .toList());
    }

    private String outcome(Optional<Illustration> shown, String code) {
        return shown.map(Illustration::outcomes)
                .map(outcomes -> outcomes.get(code))
                .map(words::text)
                .orElse("");
    }
}
