package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.act.Choice;
import org.guiju.web.regulation.GuardrailLine.State;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 法律护栏: which laws concern a regulation, and where it stands with each. */
@Named("guardrails")
@RequestScoped
public class GuardrailsPage {

    @Inject
    private Guardrails guardrails;

    @Inject
    private Regulations regulations;

    @Inject
    private Drafts drafts;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code;
    private String state = "";
    private List<Choice> shelf = List.of();
    private List<GuardrailLine> all = List.of();
    private List<BoundFigure> figures = List.of();
    private Optional<DraftRow> draft = Optional.empty();

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.GUARDRAILS)) {
            return;
        }
        var own = regulations.rulebook(me.tenant()).regulations().stream()
                .filter(one -> one.layer() != Layer.LAW)
                .toList();
        shelf = own.stream()
                .map(one -> new Choice(one.code(), words.text(one.title())))
                .toList();
        var here = own.stream()
                .map(Regulation::code)
                .filter(one -> code == null || code.isBlank() || one.equals(code))
                .reduce((first, second) -> second);
        if (shelf.isEmpty() || door.finds(here.isPresent())) {
            here.ifPresent(this::layOut);
        }
    }

    private void layOut(String regulation) {
        code = regulation;
        draft = drafts.open(me.tenant(), code);
        all = guardrails.of(code, draft);
        figures = guardrails.figures(code);
    }

    /** Those of the chosen state. */
    public List<GuardrailLine> getLines() {
        return all.stream()
                .filter(line -> state.isEmpty() || line.state().code().equals(state))
                .toList();
    }

    /** States that occur, with how often. */
    public List<Choice> getStates() {
        return Stream.of(State.values())
                .filter(one -> all.stream().anyMatch(line -> line.state() == one))
                .map(one -> new Choice(
                        one.code(),
                        words.of("guardrail.state." + one.code()) + " "
                                + all.stream()
                                        .filter(line -> line.state() == one)
                                        .count()))
                .toList();
    }

    /** Whether the reader may put a name under it. */
    public boolean approvable(GuardrailLine line) {
        return draft.isPresent()
                && line.state() == State.OPEN
                && me.roles().contains("legal_approver")
                && guardrails.takesAName(line.code());
    }

    public String getSubject() {
        return words.of(draft.isPresent() ? "guardrail.draft" : "guardrail.published");
    }

    public String getDraftId() {
        return draft.map(row -> row.getId().toString()).orElse("");
    }

    public List<BoundFigure> getFigures() {
        return figures;
    }

    public List<Choice> getShelf() {
        return shelf;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
