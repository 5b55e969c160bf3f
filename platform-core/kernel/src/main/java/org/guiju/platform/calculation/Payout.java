package org.guiju.platform.calculation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.measure.Contribution;
import org.guiju.platform.organisation.Posts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Split;
import org.guiju.rulebook.control.Paid;
import org.guiju.rulebook.expression.Values;
import org.guiju.sdk.Money;
import org.guiju.sdk.Texts;

/** Who gets what of a unit's result, as the clause says. */
@ApplicationScoped
class Payout {

    @Inject
    Posts posts;

    /** What came of it. */
    sealed interface Shared {}

    record To(Map<UUID, Money> people) implements Shared {}

    /** Somebody has to see to it first. */
    record Unclear(Texts why) implements Shared {}

    /**
     * @param units the unit and everything below it
     * @param on last day of the period
     */
    record Due(TenantId tenant, UUID unit, Set<UUID> units, LocalDate on, Money value, List<Contribution> sources) {}

    Shared of(Due due, Paid paid, Map<String, Object> parameters) {
        return switch (paid) {
            case Paid.Nobody nobody -> new To(Map.of());
            case Paid.Head(String role) -> head(due, role);
            case Paid.Members(var parts) -> members(due, parts, parameters);
        };
    }

    private Shared head(Due due, String role) {
        var heads = posts.holding(due.tenant(), role, Set.of(due.unit()), due.on());
        return heads.size() == 1
                ? new To(Map.of(heads.getFirst(), due.value()))
                : new Unclear(
                        heads.isEmpty()
                                ? new Texts(
                                        "期末没有人担任负责人，先任命，再重算",
                                        "期末沒有人擔任負責人，請先任命再重算",
                                        "Nobody was head of the unit at the end of the period; appoint somebody and calculate again")
                                : new Texts(
                                        "期末有 " + heads.size() + " 位负责人，只能有一位，先理清岗位，再重算",
                                        "期末有 " + heads.size() + " 位負責人，只能有一位，請先釐清職務再重算",
                                        heads.size()
                                                + " people were head of the unit at the end of the period; there has to be one"));
    }

    private Shared members(Due due, List<Paid.Part> parts, Map<String, Object> parameters) {
        Map<UUID, BigDecimal> weights = new LinkedHashMap<>();
        var given = BigDecimal.ZERO;
        for (var part : parts) {
            var share =
                    (BigDecimal) part.share().evaluate(Values.of(parameters)).value();
            given = given.add(share);
            var within = weights(due, part);
            var all = within.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (share.signum() > 0 && all.signum() == 0 && due.value().minor() != 0) {
                return new Unclear(nobody(part));
            }
            within.forEach((person, weight) -> weights.merge(
                    person,
                    all.signum() == 0 ? BigDecimal.ZERO : share.multiply(weight).divide(all, MathContext.DECIMAL128),
                    BigDecimal::add));
        }
        if (given.compareTo(BigDecimal.ONE) > 0) {
            return new Unclear(tooMuch());
        }
        return due.value().minor() == 0 || given.signum() == 0
                ? new To(Map.of())
                : new To(shares(part(due.value(), given), weights));
    }

    private static Map<UUID, Money> shares(Money whole, Map<UUID, BigDecimal> weights) {
        Map<UUID, Money> shares = new LinkedHashMap<>();
        Split.of(whole.toDecimal(), Money.SCALE, weights)
                .forEach((person, share) -> shares.put(person, Money.ofDecimal(share)));
        return shares;
    }

    private static Money part(Money whole, BigDecimal share) {
        return Money.ofDecimal(whole.toDecimal().multiply(share).setScale(Money.SCALE, RoundingMode.HALF_UP));
    }

    private Map<UUID, BigDecimal> weights(Due due, Paid.Part part) {
        Map<UUID, BigDecimal> weights = new LinkedHashMap<>();
        for (var person : posts.holding(due.tenant(), part.role(), due.units(), due.on())) {
            weights.put(person, part.by() == Paid.By.EQUAL ? BigDecimal.ONE : results(due, person));
        }
        return weights;
    }

    private static BigDecimal results(Due due, UUID person) {
        return due.sources().stream()
                .filter(line -> line.person().equals(person))
                .map(Contribution::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    private static Texts nobody(Paid.Part part) {
        return part.by() == Paid.By.EQUAL
                ? new Texts(
                        "期末没有人在分成的岗位上，先任命，再重算",
                        "期末沒有人在分配的職務上，請先任命再重算",
                        "Nobody held a post that shares in it at the end of the period; appoint somebody and calculate again")
                : new Texts(
                        "在岗的人这一期都没有业绩，按业绩分不了；改条款的分法，再重算",
                        "在職的人這一期都沒有業績，無法按業績分配；請修改條款的分法再重算",
                        "Nobody in these posts has results to share by; change how the clause shares and calculate again");
    }

    private static Texts tooMuch() {
        return new Texts(
                "各岗位的份额加起来超过 100%，改条款的份额，再重算",
                "各職務的份額合計超過 100%，請修改條款的份額再重算",
                "The shares come to more than 100%; change them in the clause and calculate again");
    }
}
