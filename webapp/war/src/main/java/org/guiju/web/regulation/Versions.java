package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.RevisionRow;
import org.guiju.platform.regulation.Revisions;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** What was published of a regulation, newest first; call it inside a transaction. */
@RequestScoped
class Versions {

    @Inject
    private Regulations regulations;

    @Inject
    private Revisions revisions;

    @Inject
    private Consultations consultations;

    @Inject
    private Comparisons comparisons;

    @Inject
    private PurposeReader purposes;

    @Inject
    private Me me;

    @Inject
    private Words words;

    List<Version> of(Regulation regulation) {
        var rulebook = regulations.rulebook(me.tenant());
        var rows = revisions.of(me.tenant()).stream()
                .filter(row -> row.getRegulation().equals(regulation.code()))
                .collect(Collectors.toMap(RevisionRow::getNumber, row -> row));
        return rulebook.revisions(regulation.code()).reversed().stream()
                .map(revision -> version(regulation, revision, rows))
                .toList();
    }

    private Version version(Regulation regulation, Revision revision, Map<Integer, RevisionRow> rows) {
        var row = rows.get(revision.number());
        var from = days(revision);
        return new Version(
                revision.number(),
                words.of(
                        row.publishedBy().isPresent() ? "history.published.by" : "history.published",
                        words.moment(revision.publishedAt()),
                        row.publishedBy()
                                .map(UUID::toString)
                                .map(me.names()::get)
                                .orElse("")),
                from.stream().map(this::day).collect(Collectors.joining(words.of("list.comma"))),
                from.last().isAfter(words.now()),
                remark(row, rows),
                isLast(row, rows) && row.withdraws().isEmpty() && from.first().isAfter(words.now())
                        ? "/act.xhtml?type=WithdrawRevision&regulation=" + regulation.code() + "&number="
                                + revision.number() + "&back=/history.xhtml?code=" + regulation.code()
                        : "",
                row.draft().map(purposes::of).orElse(PurposeText.NONE),
                row.draft().map(this::rounds).orElse(List.of()),
                changes(regulation, revision, from));
    }

    private static boolean isLast(RevisionRow row, Map<Integer, RevisionRow> rows) {
        return rows.keySet().stream().allMatch(number -> number <= row.getNumber());
    }

    private String remark(RevisionRow row, Map<Integer, RevisionRow> rows) {
        return row.withdraws()
                .map(number -> words.of("history.withdraws", number, row.reason()))
                .or(() -> rows.values().stream()
                        .filter(other -> other.withdraws()
                                .filter(number -> number == row.getNumber())
                                .isPresent())
                        .findFirst()
                        .map(other -> words.of("history.withdrawn", other.getNumber(), other.reason())))
                .orElse("");
    }

    List<Version.Link> rounds(UUID draft) {
        return consultations.about(me.tenant(), draft).stream()
                .map(round -> {
                    var turnout = consultations.turnout(me.tenant(), round.getId());
                    return new Version.Link(
                            words.of(
                                    "history.round",
                                    round.getData().get("round"),
                                    turnout.took(),
                                    turnout.asked(),
                                    consultations
                                            .comments(me.tenant(), round.getId())
                                            .size()),
                            "/consultation.xhtml?id=" + round.getId());
                })
                .toList();
    }

    private static SortedSet<Instant> days(Revision revision) {
        return revision.clauses().values().stream()
                .flatMap(Collection::stream)
                .map(Revision.Statement::effectiveFrom)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Comparison> changes(Regulation regulation, Revision revision, SortedSet<Instant> days) {
        if (revision.number() == 1) {
            return List.of();
        }
        var root = me.unitPath().subList(0, 1);
        var numbers =
                revision.clauses().keySet().stream().map(ClauseCode::number).collect(Collectors.toSet());
        var rulebook = regulations.rulebook(me.tenant());
        return days.stream()
                .flatMap(day -> comparisons
                        .between(
                                regulation,
                                rulebook.inForce(regulation.code(), root, day.minusMillis(1)),
                                rulebook.inForce(regulation.code(), root, day))
                        .stream())
                .filter(one -> numbers.contains(one.number()))
                .toList();
    }

    private String day(Instant at) {
        return words.day(at.atZone(words.zone()).toLocalDate());
    }
}
