package org.guiju.rulebook.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.control.Training;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/** What a training control finds: whether the actor has passed the course, and lately enough. */
final class TrainingExamination {

    private TrainingExamination() {}

    static Finding find(Training training, Question question) {
        var passed = question.read("actor.trained")
                .filter(List.class::isInstance)
                .map(rows -> lastPass(training.course(), (List<?>) rows))
                .orElse(Optional.empty());
        var validFor = training.validFor().map(question::evaluate).map(Duration.class::cast);
        var title = training.title();
        if (passed.isEmpty()) {
            return new Finding.Refuses(new Texts(
                    "要先通过培训“" + title.zhHans() + "”",
                    "要先通過訓練「" + title.zhHant() + "」",
                    "First pass the training “" + title.en() + "”"));
        }
        return validFor.filter(valid ->
                        passed.get().plus(valid).isBefore(question.situation().now()))
                .<Finding>map(valid -> new Finding.Refuses(new Texts(
                        "培训“" + title.zhHans() + "”已过期，要重新通过",
                        "訓練「" + title.zhHant() + "」已過期，要重新通過",
                        "The training “" + title.en() + "” has run out; pass it again")))
                .orElse(Finding.permits());
    }

    private static Optional<Instant> lastPass(String course, List<?> rows) {
        return rows.stream()
                .map(Map.class::cast)
                .filter(row -> course.equals(row.get("course")))
                .map(row -> (Instant) row.get("at"))
                .max(Instant::compareTo);
    }
}
