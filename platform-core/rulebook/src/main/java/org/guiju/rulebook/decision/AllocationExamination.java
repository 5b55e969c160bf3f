package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guiju.rulebook.control.Allocation;
import org.guiju.rulebook.control.Allocation.Criterion;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision.ClauseFinding;
import org.guiju.sdk.decision.Finding;

/** What an allocation finds: who gets it, with what share, whose claim comes after; or that a person has to say. */
final class AllocationExamination {

    /** A candidate with what the criteria came to. */
    private record Claim(String id, List<Optional<Comparable<Object>>> values, Question question) {}

    private final Allocation allocation;
    private final Question question;

    private AllocationExamination(Allocation allocation, Question question) {
        this.allocation = allocation;
        this.question = question;
    }

    static List<ClauseFinding> find(Allocation allocation, Question question) {
        return new AllocationExamination(allocation, question).find();
    }

    private List<ClauseFinding> find() {
        var claims = claims();
        if (claims.isEmpty()) {
            return List.of(question.found(question.level(nobody())));
        }
        var shares = allocation.shares().stream()
                .map(question::evaluate)
                .map(BigDecimal.class::cast)
                .limit(claims.size())
                .toList();
        if (question.choose(allocation.ties()) == Allocation.Ties.PENDS && tied(claims, shares.size())) {
            return List.of(question.found(question.level(new Finding.Pends(tie()))));
        }
        return allot(claims, shares);
    }

    private List<Claim> claims() {
        var rows = Values.at(question.values(), allocation.among())
                .map(found -> (List<?>) found)
                .orElseThrow();
        question.read(allocation.among());
        var claims = new ArrayList<Claim>();
        for (var row : rows) {
            var about = question.about(Map.of(allocation.each(), row));
            if (allocation.eligible().map(about::isTrue).orElse(true)) {
                claims.add(claim(about));
            }
        }
        claims.sort(order());
        return claims;
    }

    private Claim claim(Question about) {
        var id = Values.at(about.values(), allocation.each() + ".id")
                .map(String::valueOf)
                .orElseThrow();
        var values = allocation.rank().stream()
                .map(criterion -> value(about.evaluate(criterion.by())))
                .toList();
        values.forEach(
                value -> question.note(id, value.<Object>map(found -> found).orElse("")));
        return new Claim(id, values, about);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Comparable<Object>> value(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(found -> (Comparable<Object>) found)
                : Optional.of((Comparable<Object>) value);
    }

    private Comparator<Claim> order() {
        return IntStream.range(0, allocation.rank().size())
                .mapToObj(at -> Comparator.comparing(
                        (Claim claim) -> claim.values().get(at),
                        by(allocation.rank().get(at))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Comparator<Optional<Comparable<Object>>> by(Criterion criterion) {
        Comparator<Comparable<Object>> natural = Comparable::compareTo;
        var present = criterion.first() == Allocation.First.SMALLEST ? natural : natural.reversed();
        var absent = criterion.absent().map(question::choose);
        return (one, other) -> {
            if (one.isPresent() && other.isPresent()) {
                return present.compare(one.get(), other.get());
            }
            var absentLast = Boolean.compare(one.isEmpty(), other.isEmpty());
            return absent.filter(Allocation.Absent.FIRST::equals).isPresent() ? -absentLast : absentLast;
        };
    }

    /** Whether the last that gets a share and the first that does not are equals, or equals get different shares. */
    private boolean tied(List<Claim> claims, int winners) {
        var order = order();
        return IntStream.range(0, winners)
                .anyMatch(at -> at + 1 < claims.size() && order.compare(claims.get(at), claims.get(at + 1)) == 0);
    }

    private List<ClauseFinding> allot(List<Claim> claims, List<BigDecimal> shares) {
        var ids = claims.stream().map(Claim::id).toList();
        var winners = ids.subList(0, shares.size());
        var says = question.says(Map.of("winner", name(claims.getFirst())));
        var allotted = IntStream.range(0, shares.size())
                .mapToObj(at -> new Finding.Share(winners.get(at), shares.get(at)))
                .toList();
        boolean turn =
                allocation.turn().map(claims.getFirst().question()::isTrue).orElse(false);
        return List.of(
                question.found(question.level(new Finding.Determines(
                        allocation.determines(),
                        allocation.shares().size() == 1 ? winners.getFirst() : winners,
                        says))),
                question.found(question.level(new Finding.Allots(
                        allocation.determines(), allotted, ids.subList(shares.size(), ids.size()), turn))));
    }

    private Object name(Claim claim) {
        return Values.at(claim.question().values(), allocation.each() + ".name").orElse(claim.id());
    }

    private Finding nobody() {
        return switch (question.choose(allocation.nobody())) {
            case PENDS -> new Finding.Pends(noCandidate());
            case REFUSES -> new Finding.Refuses(noCandidate());
            case NONE -> Finding.silent();
        };
    }

    private static Texts noCandidate() {
        return new Texts("没有人可以接，须有人指定", "沒有人可以接，須有人指定", "Nobody may take it; somebody has to be named");
    }

    private static Texts tie() {
        return new Texts(
                "几个人条件相同，分不出先后，须有人判定",
                "幾個人條件相同，分不出先後，須有人判定",
                "Several are equal by all criteria; somebody has to decide");
    }
}
