package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Finding;
import org.guiju.sdk.decision.Terms;

/** An item of a checklist was answered: whether it is in order, and what is owed where it is not. */
final class CheckAnswer {

    private static final String AMEND = "AmendCheckAnswer";
    private static final String CORRECT = "CorrectCheckItem";
    private static final String VERIFY = "VerifyCorrection";
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OpenDuty duty;
    private final Situation situation;
    private final Map<?, ?> given;

    CheckAnswer(OpenDuty duty, Situation situation) {
        this.duty = duty;
        this.situation = situation;
        this.given = situation.values().get("action") instanceof Map<?, ?> action ? action : Map.of();
    }

    List<Finding> examine(String action) {
        return duty.check()
                .map(check -> switch (action) {
                    case ChecklistExamination.ANSWER -> answered(check);
                    case AMEND -> amended(check);
                    case CORRECT ->
                        check.correct()
                                .map(correction -> List.of(verification(check, correction)))
                                .orElse(List.of());
                    case VERIFY ->
                        Boolean.TRUE.equals(given.get("passes"))
                                ? List.<Finding>of()
                                : check.correct()
                                        .map(correction -> List.of(correction(check, correction)))
                                        .orElse(List.of());
                    default -> List.<Finding>of();
                })
                .orElse(List.of());
    }

    /** Late is better than never, and is on record as late. */
    private List<Finding> answered(Check check) {
        var findings = new ArrayList<Finding>();
        if (situation.now().isAfter(duty.late())) {
            findings.add(new Finding.Warns(late()));
        }
        findings.addAll(judged(check));
        return findings;
    }

    private List<Finding> judged(Check check) {
        var findings = new ArrayList<Finding>();
        if (!inOrder(check)) {
            findings.add(new Finding.Warns(says(check)));
            check.correct().ifPresent(correction -> findings.add(correction(check, correction)));
        }
        return findings;
    }

    /** What was answered first stays; what follows from it is judged anew, and nothing is undone. */
    private List<Finding> amended(Check check) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding.Warns(changed(check)));
        findings.addAll(judged(check));
        return findings;
    }

    private Texts changed(Check check) {
        var before = situation.values().get("answer") instanceof Map<?, ?> answer ? answer : Map.of();
        var was = said(check, before);
        var is = said(check, given);
        return new Texts(
                "“" + duty.title().zhHans() + "”原来记的是" + was.zhHans() + "，更正为" + is.zhHans(),
                "「" + duty.title().zhHant() + "」原來記的是" + was.zhHant() + "，更正為" + is.zhHant(),
                "“" + duty.title().en() + "” was answered “" + was.en() + "” and is corrected to “" + is.en() + "”");
    }

    private static Texts said(Check check, Map<?, ?> answer) {
        if (answer.get("value") instanceof BigDecimal reading) {
            return Texts.same(reading.toPlainString() + check.measure());
        }
        if (answer.get("choice") instanceof String choice && check.choices().containsKey(choice)) {
            return check.choices().get(choice);
        }
        return Boolean.TRUE.equals(answer.get("in_order"))
                ? new Texts("符合要求", "符合要求", "in order")
                : new Texts("不合要求", "不合要求", "not in order");
    }

    /** Somebody else looks at what was put right. */
    private Finding verification(Check check, Check.Correction correction) {
        var title = correction.title();
        return new Finding.Owes(
                "verify",
                new Texts("复核：" + title.zhHans(), "複核：" + title.zhHant(), "Verify: " + title.en()),
                List.of(),
                situation.now().plus(correction.within()),
                List.of(VERIFY),
                Optional.empty(),
                Terms.single(
                        new Terms.Owner(correction.verifiedBy(), Terms.Where.ACTOR),
                        situation.now(),
                        Optional.of(check)));
    }

    /** Readings and choices decide; what neither can tell, a person says. */
    private boolean inOrder(Check check) {
        return check.isJudged() ? Boolean.TRUE.equals(given.get("in_order")) : readsWell(check) && choseWell(check);
    }

    private boolean readsWell(Check check) {
        return !check.asksFor(Check.Evidence.NUMBER)
                || given.get("value") instanceof BigDecimal reading && check.holds(reading);
    }

    private boolean choseWell(Check check) {
        return !check.asksFor(Check.Evidence.CHOICE) || check.good().contains(given.get("choice"));
    }

    private Finding correction(Check check, Check.Correction correction) {
        return new Finding.Owes(
                "correct",
                correction.title(),
                List.of(),
                situation.now().plus(correction.within()),
                List.of(CORRECT),
                Optional.empty(),
                Terms.single(
                        new Terms.Owner(correction.byRole(), Terms.Where.ACTOR), situation.now(), Optional.of(check)));
    }

    private Texts says(Check check) {
        if (!readsWell(check)) {
            return reading(check);
        }
        return choseWell(check) ? notInOrder() : chosen(check.choices().get(given.get("choice")));
    }

    private Texts late() {
        var due = DUE.format(duty.late().atZone(situation.zone()));
        return new Texts(
                "“" + duty.title().zhHans() + "”应在 " + due + " 前检查，这是补记的，算晚记",
                "「" + duty.title().zhHant() + "」應於 " + due + " 前檢查，此為補記，列為逾時",
                "“" + duty.title().en() + "” was to be checked by " + due + "; this answer is late");
    }

    private Texts notInOrder() {
        return new Texts(
                "“" + duty.title().zhHans() + "”不合要求",
                "「" + duty.title().zhHant() + "」不合要求",
                "“" + duty.title().en() + "” is not in order");
    }

    private Texts chosen(Texts choice) {
        return new Texts(
                "“" + duty.title().zhHans() + "”：" + choice.zhHans() + "，不合要求",
                "「" + duty.title().zhHant() + "」：" + choice.zhHant() + "，不合要求",
                "“" + duty.title().en() + "”: " + choice.en() + ", which is not in order");
    }

    private Texts reading(Check check) {
        var reading = given.get("value") + check.measure();
        var limits = Stream.of(
                        check.least().map(limit -> "≥ " + limit.toPlainString() + check.measure()),
                        check.most().map(limit -> "≤ " + limit.toPlainString() + check.measure()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Texts(
                "“" + duty.title().zhHans() + "”读数 " + reading + "，应为 " + limits,
                "「" + duty.title().zhHant() + "」讀數 " + reading + "，應為 " + limits,
                "“" + duty.title().en() + "” reads " + reading + " instead of " + limits);
    }
}
