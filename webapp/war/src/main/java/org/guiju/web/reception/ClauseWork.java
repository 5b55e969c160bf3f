package org.guiju.web.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.document.meaning.Meaning;
import org.guiju.platform.reception.ReceivedClause;
import org.guiju.platform.reception.ReceivedClause.State;
import org.guiju.platform.reception.Reception;
import org.guiju.platform.reception.Reception.Change;
import org.guiju.platform.reception.Receptions;
import org.guiju.platform.tenancy.TenantId;

/** What somebody does with one clause of a received document, from a page or a program. */
@ApplicationScoped
public class ClauseWork {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_HEADING = 200;

    @Inject
    Receptions receptions;

    @Inject
    Reception reception;

    /**
     * @param sent {@code do}, {@code clause}, {@code version} it was seen at, {@code heading} and {@code text} as they are to be,
     *     {@code like}
     * @param figures where numbers stand that are to become parameters
     */
    @Transactional
    public Change change(
            TenantId tenant, UUID employee, UUID document, Map<String, String> sent, Collection<String> figures) {
        var version = sent.getOrDefault("version", "");
        var found = receptions.clauses(tenant, document).stream()
                .filter(clause -> clause.address().equals(sent.get("clause")))
                .findFirst();
        if (found.isEmpty() || !version.matches("\\d{1,7}")) {
            return Change.IMPOSSIBLE;
        }
        if (found.get().version() != Integer.parseInt(version)) {
            return Change.OVERTAKEN;
        }
        var clause = edited(found.get(), sent);
        return switch (sent.getOrDefault("do", "")) {
            case "accept" ->
                decide(
                        tenant,
                        employee,
                        document,
                        clause,
                        State.ACCEPTED,
                        words(clause, found.get(), figures),
                        like(sent));
            case "guidance" ->
                decide(tenant, employee, document, clause, State.GUIDANCE, clause.asWords(), Optional.empty());
            case "save" -> decide(tenant, employee, document, clause, clause.state(), clause.asWords(), clause.like());
            case "reopen" -> decide(tenant, employee, document, clause, State.OPEN, clause.asWords(), clause.like());
            case "out" -> reception.leaveOut(tenant, employee, document, clause, true);
            case "in" -> reception.leaveOut(tenant, employee, document, clause, false);
            case "join" -> reception.join(tenant, employee, document, clause);
            case "split" -> reception.split(tenant, employee, document, clause);
            case "mend" -> reception.mend(tenant, employee, document, clause);
            default -> Change.IMPOSSIBLE;
        };
    }

    private Change decide(
            TenantId tenant,
            UUID employee,
            UUID document,
            ReceivedClause clause,
            State state,
            Set<Integer> asWords,
            Optional<String> like) {
        return reception.decide(tenant, employee, document, clause.decided(state, asWords, like));
    }

    private static ReceivedClause edited(ReceivedClause clause, Map<String, String> sent) {
        var heading = sent.getOrDefault("heading", clause.heading()).strip();
        var text = sent.getOrDefault("text", clause.text()).replace("\r", "").strip();
        boolean emptied = text.isEmpty() && heading.isEmpty();
        return emptied || text.length() > LONGEST || heading.length() > LONGEST_HEADING
                ? clause
                : clause.saying(heading, text);
    }

    /** Numbers nobody ticked stay words; where the text was changed, none was ticked for what it says now. */
    private static Set<Integer> words(ReceivedClause clause, ReceivedClause before, Collection<String> figures) {
        if (!clause.text().equals(before.text())) {
            return Set.of();
        }
        return Meaning.of(clause.text()).parameters().stream()
                .map(figure -> figure.written().from())
                .filter(from -> !figures.contains(String.valueOf(from)))
                .collect(Collectors.toSet());
    }

    private static Optional<String> like(Map<String, String> sent) {
        return Optional.ofNullable(sent.get("like")).filter(like -> !like.isBlank());
    }
}
