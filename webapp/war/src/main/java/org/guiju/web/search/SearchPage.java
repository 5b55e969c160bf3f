package org.guiju.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Wording;
import org.guiju.web.clause.ClauseChip;
import org.guiju.web.clause.Clauses;
import org.guiju.web.record.RecordLine;
import org.guiju.web.record.RecordList;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Results for the text in the search field. */
@Named("search")
@RequestScoped
public class SearchPage {

    private static final int SHORTEST = 2;
    private static final int MOST_CLAUSES = 20;

    @Inject
    private RecordList list;

    @Inject
    private Regulations regulations;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String text = "";
    private List<RecordLine> records = List.of();
    private List<Hit> hits = List.of();

    /** A clause that holds the text. */
    public record Hit(ClauseChip clause, String text) {}

    @Transactional
    public void load() {
        var wanted = text == null ? "" : text.strip();
        if (wanted.length() >= SHORTEST) {
            records = list.search(wanted);
            var rulebook = regulations.rulebook(me.tenant());
            hits = rulebook.regulations().stream()
                    .flatMap(regulation -> rulebook.inForce(regulation.code(), me.unitPath(), words.now()).stream())
                    .filter(state -> holds(state, wanted.toLowerCase(Locale.ROOT)))
                    .limit(MOST_CLAUSES)
                    .map(state -> new Hit(clauses.chip(state.clause().code()), written(state)))
                    .toList();
        }
    }

    private boolean holds(ClauseState state, String wanted) {
        return (state.clause().code() + " " + words.text(state.clause().title()) + " " + written(state))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private String written(ClauseState state) {
        return Wording.text(state, words.phrases().locale(), words.zone());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<RecordLine> getRecords() {
        return records;
    }

    public List<Hit> getHits() {
        return hits;
    }
}
