package org.guiju.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.consultation.Turnout;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Consulted;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.regulation.Comparisons;
import org.guiju.web.regulation.PurposeReader;
import org.guiju.web.regulation.PurposeText;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** One round: why the draft, what it changes, who took part, what was said; for those who are asked and those who ask. */
@Named("consultation")
@RequestScoped
public class ConsultationPage {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Inject
    private Consultations consultations;

    @Inject
    private Consulted consulted;

    @Inject
    private Records records;

    @Inject
    private Regulations regulations;

    @Inject
    private Comparisons comparisons;

    @Inject
    private CommentLines commentLines;

    @Inject
    private Turnouts turnouts;

    @Inject
    private PurposeReader purposes;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private BusinessRecord round;
    private Optional<Boolean> tookPart = Optional.empty();
    private Turnout turnout = new Turnout(0, 0, List.of());
    private PurposeText purpose = PurposeText.NONE;
    private List<ClauseAsked> clauses = List.of();
    private List<CommentLine> comments = List.of();
    private List<UnitTurnout> units = List.of();
    private Regulation regulation;

    public void load() throws IOException {
        door.finds(sitting.read(this::read));
    }

    private boolean read() {
        var found = Ids.read(id)
                .flatMap(known -> records.record(me.tenant(), known))
                .filter(record -> record.getType().equals(Consultations.ROUND));
        tookPart = found.flatMap(one -> consultations.tookPart(me.tenant(), one.getId(), me.employee()));
        if (found.isEmpty() || tookPart.isEmpty() && !isAsker()) {
            return false;
        }
        round = found.get();
        turnout = consultations.turnout(me.tenant(), round.getId());
        purpose = purposes.of(draft());
        comments = commentLines.of(round.getId(), isAsker());
        units = isAsker() ? turnouts.byUnit(round.getId()) : List.of();
        show();
        return true;
    }

    private void show() {
        var sides = consulted.sides(me.tenant(), round, me.unitPath().subList(0, 1));
        regulation = sides.regulation();
        var asked = ((Collection<?>) round.getData().get("clauses"))
                .stream().map(code -> ClauseCode.of(code.toString()).number()).collect(Collectors.toSet());
        clauses = comparisons.between(regulation, sides.before(), sides.after()).stream()
                .filter(one -> asked.contains(one.number()))
                .map(one -> new ClauseAsked(
                        one,
                        comments.stream()
                                .filter(comment -> comment.clause().equals(one.number()))
                                .toList(),
                        isAsked() ? comment() + "&clause=" + regulation.code() + "/" + one.number() : ""))
                .toList();
    }

    private UUID draft() {
        return UUID.fromString(String.valueOf(round.getData().get("draft")));
    }

    public String getTitle() {
        return words.of(
                "consult.title", words.text(regulation.title()), round.getData().get("round"));
    }

    /** How long, and how it stands, in a sentence. */
    public String getState() {
        var data = round.getData();
        return switch (round.getState()) {
            case "open" ->
                words.of(data.containsKey("extended") ? "consult.extended" : "consult.open", words.moment((Instant)
                        data.get("until")));
            case "closed" -> words.of("consult.closed", words.moment((Instant) data.get("closed_at")));
            default -> words.of("consult.withdrawn", data.get("why"));
        };
    }

    public String getInvitation() {
        return Objects.toString(round.getData().get("invitation"), "");
    }

    /** Whether the reader may say something now. */
    public boolean isAsked() {
        return tookPart.isPresent() && isOpen();
    }

    /** Whether the reader is asked and has not said anything. */
    public boolean isWaiting() {
        return isAsked() && !tookPart.orElse(true);
    }

    public boolean isOpen() {
        return round.getState().equals("open");
    }

    public boolean isAsker() {
        return ConsultationsPage.asks(me);
    }

    /** Whether the reader may withdraw the round. */
    public boolean isOwner() {
        return isOpen() && (me.roles().contains("tenant_admin") || me.roles().contains("legal_approver"));
    }

    public boolean isMinutesTaker() {
        return !round.getState().equals("withdrawn")
                && (me.roles().contains("tenant_admin")
                        || me.roles().contains("legal_approver")
                        || me.roles().contains("hr"));
    }

    public String getComment() {
        return comment();
    }

    private String comment() {
        return "/act.xhtml?type=CommentOnDraft&subject=" + round.getId() + "&back=" + CommentLines.back(round.getId());
    }

    public String act(String type) {
        return "/act.xhtml?type=" + type + "&subject=" + round.getId() + "&back=" + CommentLines.back(round.getId());
    }

    public String getHistory() {
        return "/history.xhtml?code=" + regulation.code();
    }

    /** What was agreed with the staff's representatives; empty where nothing is on record. */
    public String getMinutes() {
        var data = round.getData();
        return Optional.ofNullable(data.get("minutes"))
                .map(minutes -> words.of(
                        "consult.minutes.said",
                        words.day((LocalDate) data.get("minutes_on")),
                        ((Collection<?>) data.get("representatives"))
                                .stream()
                                        .map(person -> me.names().getOrDefault(person.toString(), ""))
                                        .collect(Collectors.joining(words.of("list.comma"))),
                        minutes))
                .orElse("");
    }

    public String getTook() {
        return words.of("consult.took.least", turnout.took(), turnout.asked(), words.percent((BigDecimal)
                round.getData().get("least")));
    }

    public int getBar() {
        return turnout.share().multiply(WHOLE).intValue();
    }

    public boolean isBehind() {
        return turnout.share().compareTo((BigDecimal) round.getData().get("least")) < 0;
    }

    /** Comments on the whole draft. */
    public List<CommentLine> getWhole() {
        return comments.stream().filter(one -> one.clause().isEmpty()).toList();
    }

    /** How many wait for an answer. */
    public long getUnanswered() {
        return comments.stream().filter(one -> one.answer().isEmpty()).count();
    }

    public PurposeText getPurpose() {
        return purpose;
    }

    public List<ClauseAsked> getClauses() {
        return clauses;
    }

    public List<UnitTurnout> getUnits() {
        return units;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
