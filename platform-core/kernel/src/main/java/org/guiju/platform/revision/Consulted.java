package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.consultation.Consultations;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Diff;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.ClauseCode;

/** What of a draft people were asked about as it stands: a clause that was changed substantively since has to be asked again. */
@ApplicationScoped
public class Consulted {

    /** The regulation as it stood when people were asked, and as the draft would have had it. */
    public record Sides(Regulation regulation, List<ClauseState> before, List<ClauseState> after) {}

    @Inject
    Drafts drafts;

    @Inject
    Consultations consultations;

    @Inject
    Regulations regulations;

    @Inject
    WholeCompany company;

    /** Changed clauses that nobody was asked about as they are now. */
    List<ClauseCode> unasked(TenantId tenant, DraftRow row) {
        var now = drafts.read(tenant, row);
        var earlier = consultations.about(tenant, row.getId()).stream()
                .map(round -> drafts.read(tenant, row.getRegulation(), consultations.content(tenant, round.getId())))
                .toList();
        return now.changes().keySet().stream()
                .filter(clause -> earlier.stream().noneMatch(then -> says(tenant, then, now, clause)))
                .toList();
    }

    /** Clauses that somebody's accepted comment is about. */
    Set<String> answered(TenantId tenant, DraftRow row) {
        return consultations.about(tenant, row.getId()).stream()
                .flatMap(round -> consultations.comments(tenant, round.getId()).stream())
                .filter(comment -> comment.getState().equals("accepted"))
                .map(BusinessRecord::getData)
                .map(said -> String.valueOf(said.get("clause")))
                .collect(Collectors.toSet());
    }

    private boolean says(TenantId tenant, Draft then, Draft now, ClauseCode clause) {
        if (!then.changes().containsKey(clause)) {
            return false;
        }
        return then.edit(clause).equals(now.edit(clause))
                || !Diff.between(now.regulation(), state(tenant, then, clause), state(tenant, now, clause))
                        .substantive();
    }

    private List<ClauseState> state(TenantId tenant, Draft draft, ClauseCode clause) {
        Rulebook rulebook = draft.in(regulations.rulebook(tenant));
        Instant at = draft.effectiveFrom();
        return rulebook.inForce(clause, company.path(tenant), at).stream().toList();
    }

    /**
     * What people were asked about in a round, beside what was published then, whatever was published since.
     *
     * @param units codes of the unit it is read for and those above it, root first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Sides sides(TenantId tenant, BusinessRecord round, List<String> units) {
        var code = String.valueOf(round.getData().get("regulation"));
        var then = asOf(regulations.rulebook(tenant), round.getCreatedAt());
        var regulation = then.library().regulation(code).orElseThrow();
        var effective = round.getCreatedAt().plus(Duration.ofDays(1));
        var draft = Drafts.with(
                Draft.revising(regulation, then.revisions(code), effective),
                consultations.content(tenant, round.getId()));
        return new Sides(
                regulation,
                then.inForce(code, units, round.getCreatedAt()),
                draft.in(then).inForce(code, units, effective));
    }

    private static Rulebook asOf(Rulebook now, Instant then) {
        return Rulebook.of(
                now.library(),
                now.zone(),
                now.regulations().stream().map(Regulation::code).collect(Collectors.toSet()),
                now.regulations().stream()
                        .flatMap(regulation -> now.revisions(regulation.code()).stream())
                        .filter(revision -> revision.publishedAt().isBefore(then))
                        .toList());
    }

    /** What was discussed, once the staff's representatives were heard: how many were asked and answered, and what was agreed. */
    Optional<String> record(TenantId tenant, DraftRow row) {
        var rounds = consultations.about(tenant, row.getId());
        if (rounds.stream().noneMatch(round -> round.getData().containsKey("minutes"))) {
            return Optional.empty();
        }
        return Optional.of(rounds.stream()
                .map(round -> {
                    var turnout = consultations.turnout(tenant, round.getId());
                    var comments = consultations.comments(tenant, round.getId());
                    var minutes = Optional.ofNullable(round.getData().get("minutes"))
                            .map(text -> "职工代表协商：" + text)
                            .orElse("");
                    return "%s：征求 %d 人意见，%d 人参加，意见 %d 条。%s"
                            .formatted(round.getNumber(), turnout.asked(), turnout.took(), comments.size(), minutes);
                })
                .collect(Collectors.joining("\n")));
    }
}
