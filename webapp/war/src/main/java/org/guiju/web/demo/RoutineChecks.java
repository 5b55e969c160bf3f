package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.duty.Duty;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Check.Evidence;

/** Does what checklists ask of the people of a place: most of it, most of it in order, and puts the rest right. */
@ApplicationScoped
class RoutineChecks {

    @Inject
    ActionDesk desk;

    @Inject
    OwedDuties owed;

    @Inject
    RoutinePapers papers;

    void answer(Site site, Routine routine, LocalDate day, LocalTime at) {
        var chance = new Chance(routine.seed());
        for (var duty : owed.checks(site)) {
            if (chance.falls(routine.checks().done(), day, duty.matter(), "done")) {
                var good = chance.falls(routine.checks().good(), day, duty.matter(), "good");
                answer(site, duty, good).ifPresent(values -> submit(site, duty, values, day, at));
            }
        }
    }

    private void submit(Site site, Duty duty, Map<String, Object> values, LocalDate day, LocalTime at) {
        desk.submit(
                Actor.person(site.tenant(), duty.getHolderId()),
                new Submission(
                        duty.doneBy().getFirst(),
                        Optional.empty(),
                        values,
                        "routine/%s/%s/%s".formatted(day, at, duty.getId()),
                        Submission.Channel.SET_UP));
    }

    /** Empty for what is none of a checklist. */
    private Optional<Map<String, Object>> answer(Site site, Duty duty, boolean good) {
        var values = new HashMap<String, Object>();
        values.put("duty", duty.getId().toString());
        switch (duty.doneBy().getFirst()) {
            case "AnswerCheckItem" -> {
                duty.terms().check().ifPresent(check -> evidence(values, check, good));
                if (duty.terms()
                        .check()
                        .filter(check -> check.asksFor(Evidence.PHOTO))
                        .isPresent()) {
                    values.put("photos", List.of(papers.picture(site, duty.getHolderId())));
                }
            }
            case "CorrectCheckItem" -> values.put("done", "当场纠正，重新看过");
            case "VerifyCorrection" -> values.put("passes", "true");
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static void evidence(Map<String, Object> values, Check check, boolean good) {
        if (check.isJudged()) {
            values.put("in_order", String.valueOf(good));
        }
        if (check.asksFor(Evidence.NUMBER)) {
            var within = check.most().or(check::least).map(Object::toString).orElse("1");
            values.put("value", within);
        }
        if (check.asksFor(Evidence.CHOICE)) {
            values.put(
                    "choice",
                    check.choices().keySet().stream()
                            .filter(choice -> check.good().contains(choice) == good)
                            .findFirst()
                            .orElseGet(() -> check.good().getFirst()));
        }
        if (check.asksFor(Evidence.TEXT)) {
            values.put("words", good ? "正常" : "不符合，已处理");
        }
    }
}
