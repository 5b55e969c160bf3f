package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Quota;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;
import org.guiju.sdk.decision.Finding;

/**
 * What a quota finds: when a target is set, whether the parts still make up the whole; when one is looked at, whether it is
 * reached, or on the way to be.
 */
final class QuotaExamination {

    private final Quota quota;
    private final Question question;

    private QuotaExamination(Quota quota, Question question) {
        this.quota = quota;
        this.question = question;
    }

    static List<Finding> find(Quota quota, ControlCode code, Question question) {
        var asked =
                question.read("action.control").filter(code.toString()::equals).isPresent();
        if (!asked) {
            return List.of(Finding.silent());
        }
        var examination = new QuotaExamination(quota, question);
        return switch (question.bound().control().on()) {
            case Quota.SET -> examination.set();
            case Quota.SPLIT -> List.of(examination.split());
            default -> examination.review();
        };
    }

    private Finding split() {
        var side = (Map<?, ?>) question.read("whole").orElseThrow();
        var whole = (BigDecimal) side.get("whole");
        var parts = ((List<?>) question.read("action.parts").orElse(List.of()))
                .stream()
                        .map(part -> (BigDecimal) ((Map<?, ?>) part).get("amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return ofWhole(name(side), whole, whole.multiply(most()), (BigDecimal) side.get("others"), parts);
    }

    private BigDecimal most() {
        return BigDecimal.ONE.add((BigDecimal) question.evaluate(quota.over()));
    }

    private static Texts name(Map<?, ?> side) {
        return new Texts(words(side, "zh_hans"), words(side, "zh_hant"), words(side, "en"));
    }

    private List<Finding> set() {
        var amount = number("action.amount").orElseThrow();
        var most = most();
        List<Finding> findings = new ArrayList<>();
        for (var row : (List<?>) question.read("around").orElse(List.of())) {
            var side = (Map<?, ?>) row;
            var name = name(side);
            var others = (BigDecimal) side.get("others");
            var parts = (BigDecimal) side.get("parts");
            if (side.get("whole") instanceof BigDecimal whole) {
                findings.add(ofWhole(name, whole, whole.multiply(most), others, amount));
            }
            if (parts.compareTo(amount.multiply(most)) > 0) {
                findings.add(new Finding.Refuses(tooFewFor(parts)));
            }
        }
        return findings.isEmpty() ? List.of(Finding.permits()) : findings;
    }

    private Finding ofWhole(Texts name, BigDecimal whole, BigDecimal most, BigDecimal others, BigDecimal amount) {
        var sum = others.add(amount);
        if (sum.compareTo(most) > 0) {
            return new Finding.Refuses(tooMuch(name, whole, others, most.subtract(others)));
        }
        return sum.compareTo(whole) < 0
                ? new Finding.Warns(unallotted(name, whole, whole.subtract(sum)))
                : Finding.permits();
    }

    private List<Finding> review() {
        var share = number("action.share").orElseThrow();
        if (Boolean.TRUE.equals(question.read("action.ended").orElse(false))) {
            return List.of(new Finding.Determines("attainment", share, reached(share)));
        }
        var least = (BigDecimal) question.evaluate(quota.least());
        return List.of(
                share.compareTo(least) < 0
                        ? new Finding.Warns(
                                behind(share, least, number("action.elapsed").orElse(BigDecimal.ONE)))
                        : Finding.permits());
    }

    private static String words(Map<?, ?> side, String language) {
        return String.valueOf(side.get(language));
    }

    private Optional<BigDecimal> number(String path) {
        return question.read(path).map(BigDecimal.class::cast);
    }

    private static Texts tooMuch(Texts name, BigDecimal whole, BigDecimal others, BigDecimal room) {
        var most = text(room.max(BigDecimal.ZERO));
        return new Texts(
                name.zhHans() + "的目标是 " + text(whole) + "，其余已分 " + text(others) + "，这里最多 " + most + "；要更多，先调"
                        + name.zhHans() + "的",
                name.zhHant() + "的目標是 " + text(whole) + "，其餘已分 " + text(others) + "，這裡最多 " + most + "；要更多，先調整"
                        + name.zhHant() + "的",
                "The target of " + name.en() + " is " + text(whole) + ", " + text(others)
                        + " of it is given to others; at most " + most + " here. Raise that one first for more");
    }

    private static Texts unallotted(Texts name, BigDecimal whole, BigDecimal rest) {
        return new Texts(
                name.zhHans() + "的目标 " + text(whole) + " 还有 " + text(rest) + " 没有分下去",
                name.zhHant() + "的目標 " + text(whole) + " 還有 " + text(rest) + " 沒有分下去",
                text(rest) + " of the " + text(whole) + " of " + name.en() + " are not given to anybody yet");
    }

    private static Texts tooFewFor(BigDecimal parts) {
        return new Texts(
                "已经分下去 " + text(parts) + "，不能定得比它少；先调下面的目标",
                "已經分下去 " + text(parts) + "，不能訂得比它少；請先調整下面的目標",
                text(parts) + " are given to the parts already; lower theirs first");
    }

    private static Texts reached(BigDecimal share) {
        return new Texts("完成 " + percent(share), "達成 " + percent(share), percent(share) + " of the target reached");
    }

    private static Texts behind(BigDecimal share, BigDecimal least, BigDecimal elapsed) {
        return new Texts(
                "这一期已过 " + percent(elapsed) + "，完成 " + percent(share) + "，应不低于 " + percent(least),
                "這一期已過 " + percent(elapsed) + "，達成 " + percent(share) + "，應不低於 " + percent(least),
                percent(elapsed) + " of the period have passed and " + percent(share) + " of the target are reached; "
                        + percent(least) + " are expected");
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static String text(BigDecimal amount) {
        return "%,.2f".formatted(amount).replaceAll("\\.00$", "");
    }
}
