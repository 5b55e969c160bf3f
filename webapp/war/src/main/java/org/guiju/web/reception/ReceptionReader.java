package org.guiju.web.reception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.document.meaning.Meaning;
import org.guiju.document.meaning.Proposal;
import org.guiju.document.meaning.Suggestion;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.reception.Handover;
import org.guiju.platform.reception.Likenesses;
import org.guiju.platform.reception.ReceivedClause;
import org.guiju.platform.reception.ReceivedDocument;
import org.guiju.platform.reception.Receptions;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.reception.ReceptionView.Chosen;
import org.guiju.web.reception.ReceptionView.Like;
import org.guiju.web.reception.ReceptionView.Line;
import org.guiju.web.reception.ReceptionView.Number;
import org.guiju.web.reception.ReceptionView.Out;
import org.guiju.web.reception.ReceptionView.Piece;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Puts a received document into words. */
@RequestScoped
public class ReceptionReader {

    private static final int LATEST = 10;
    private static final int DEEPEST = 4;
    private static final Map<ReceivedClause.State, String> ICONS = Map.of(
            ReceivedClause.State.OPEN, "pi-circle",
            ReceivedClause.State.ACCEPTED, "pi-check-circle",
            ReceivedClause.State.GUIDANCE, "pi-align-left",
            ReceivedClause.State.LEFT_OUT, "pi-minus-circle");
    private static final Map<ReceivedClause.State, String> STYLES = Map.of(
            ReceivedClause.State.OPEN, "is-info",
            ReceivedClause.State.ACCEPTED, "is-permits",
            ReceivedClause.State.GUIDANCE, "",
            ReceivedClause.State.LEFT_OUT, "is-warns");

    @Inject
    private Receptions receptions;

    @Inject
    private Likenesses likenesses;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** A document worked on lately. */
    public record Before(String id, String title, String state, String at) {}

    @Transactional
    public List<Before> latest() {
        return receptions.latest(me.tenant(), LATEST).stream()
                .map(one -> new Before(
                        one.id().toString(),
                        one.title(),
                        words.of("reception.state." + lower(one.state())),
                        words.moment(one.at())))
                .toList();
    }

    @Transactional
    public Optional<ReceptionView> view(UUID id, String address) {
        return receptions.document(me.tenant(), id).map(document -> view(document, address));
    }

    private ReceptionView view(ReceivedDocument document, String address) {
        var clauses = receptions.clauses(me.tenant(), document.id());
        var chosen = clauses.stream()
                .filter(clause -> clause.address().equals(address))
                .findFirst()
                .or(() -> firstOpen(clauses))
                .or(() -> clauses.stream().findFirst());
        var tally = Handover.tally(clauses);
        int all = tally.enforced() + tally.attested() + tally.guidance() + tally.leftOut() + tally.open();
        return new ReceptionView(
                document.id().toString(),
                document.title(),
                document.file(),
                document.isOpen(),
                document.regulation().orElse(""),
                words.of(
                        "reception.read",
                        document.lines(),
                        document.counts().getOrDefault("clause", 0),
                        document.counts().getOrDefault("heading", 0),
                        document.counts().getOrDefault("marked", 0),
                        document.counts().getOrDefault("dropped", 0)),
                words.of(
                        "reception.outcome",
                        tally.enforced(),
                        tally.attested(),
                        tally.guidance(),
                        tally.leftOut(),
                        tally.open()),
                all == 0 ? 100 : 100 * (all - tally.open()) / all,
                clauses.stream().map(clause -> line(clause, chosen)).toList(),
                document.dropped().stream()
                        .map(one -> new Out(one.line(), one.words(), words.of("reception.why." + one.why())))
                        .toList(),
                chosen.map(clause -> chosen(clause, clauses)).orElse(null));
    }

    private static Optional<ReceivedClause> firstOpen(List<ReceivedClause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.state() == ReceivedClause.State.OPEN && !clause.isHeading())
                .findFirst();
    }

    private Line line(ReceivedClause clause, Optional<ReceivedClause> chosen) {
        return new Line(
                clause.address(),
                clause.number(),
                clause.title(),
                Math.min(DEEPEST, Math.max(0, clause.depth() - 1)),
                chosen.filter(one -> one.address().equals(clause.address())).isPresent(),
                clause.isHeading() && clause.state() != ReceivedClause.State.LEFT_OUT ? "" : ICONS.get(clause.state()),
                words.of("reception.clause." + lower(clause.state())),
                !clause.marks().isEmpty());
    }

    private Chosen chosen(ReceivedClause clause, List<ReceivedClause> all) {
        int place = all.indexOf(clause);
        var figures = Meaning.of(clause.text()).parameters();
        return new Chosen(
                clause.address(),
                clause.number(),
                clause.heading(),
                clause.text(),
                words.of("reception.clause." + lower(clause.state())),
                STYLES.get(clause.state()),
                clause.version(),
                clause.page() == 0 ? "" : words.of("reception.page", clause.page()),
                pieces(clause, figures),
                clause.marks().stream()
                        .map(mark -> words.of("reception.mark." + mark.kind(), mark.about()))
                        .toList(),
                figures.stream().map(figure -> number(clause, figure)).toList(),
                clause.isHeading() ? List.of() : likes(clause),
                Handover.binds(clause.text()),
                explained(clause.text()),
                clause.changedBy()
                        .filter(by -> !by.equals(me.employee()))
                        .flatMap(by -> organisation.employee(me.tenant(), by))
                        .map(by -> words.of("reception.by", by.getName()))
                        .orElse(""),
                place > 0 ? all.get(place - 1).address() : "",
                place + 1 < all.size() ? all.get(place + 1).address() : "",
                clause.isHeading());
    }

    private static List<Piece> pieces(ReceivedClause clause, List<Suggestion> figures) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (var figure : figures) {
            if (!clause.asWords().contains(figure.written().from())) {
                pieces.add(
                        new Piece(clause.text().substring(at, figure.written().from()), false));
                pieces.add(new Piece(
                        clause.text()
                                .substring(
                                        figure.written().from(),
                                        figure.written().to()),
                        true));
                at = figure.written().to();
            }
        }
        pieces.add(new Piece(clause.text().substring(at), false));
        return pieces;
    }

    private Number number(ReceivedClause clause, Suggestion figure) {
        return new Number(
                figure.written().from(),
                figure.quotes().in(clause.text()),
                words.of("reception.number", words.text(figure.label()), words.of("sheet.type." + figure.type())),
                !clause.asWords().contains(figure.written().from()));
    }

    private List<Like> likes(ReceivedClause clause) {
        var found = likenesses.of(me.tenant(), clause.text()).stream()
                .map(link -> new Like(
                        link.entry().clause(),
                        ClauseCode.of(link.entry().clause()).number() + " "
                                + words.text(link.entry().title()),
                        words.text(link.explanation()),
                        clause.like().filter(link.entry().clause()::equals).isPresent()))
                .toList();
        boolean there = clause.like().isEmpty() || found.stream().anyMatch(Like::chosen);
        return there
                ? found
                : Stream.concat(clause.like().stream().map(one -> new Like(one, one, "", true)), found.stream())
                        .toList();
    }

    /** What could watch over it, each with the words it rests on. */
    private List<String> explained(String text) {
        return Meaning.of(text).proposals().stream()
                .map(Proposal::explanation)
                .map(words::text)
                .distinct()
                .toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
