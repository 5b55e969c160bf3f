package org.guiju.rulebook.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.table.Grading;
import org.junit.jupiter.api.Test;

class KindQuestionsTests {

    private static final Map<String, Class<? extends Enum<?>>> ANSWERS = Map.ofEntries(
            Map.entry("allocation.ties", Allocation.Ties.class),
            Map.entry("allocation.nobody", Allocation.Nobody.class),
            Map.entry("allocation.absent", Allocation.Absent.class),
            Map.entry("calculation.slices", Grading.Mode.class),
            Map.entry("calculation.bound", Grading.Bound.class),
            Map.entry("calculation.beyond", Grading.Beyond.class),
            Map.entry("calculation.round_each", Grading.Each.class),
            Map.entry("deadline.start_day", Deadline.StartDay.class),
            Map.entry("deadline.early", Deadline.Early.class),
            Map.entry("cadence.first_period", Cadence.First.class),
            Map.entry("sanction.several", Consequence.Several.class),
            Map.entry("reward.several", Consequence.Several.class),
            Map.entry("conduct.counted", Conduct.Counted.class),
            Map.entry("conduct.beyond", Ladder.Beyond.class),
            Map.entry("balance.expires", Balance.Expires.class),
            Map.entry("quota.joiners", Quota.Joiners.class));

    private static Set<String> codes(Class<? extends Enum<?>> answers) {
        return Arrays.stream(answers.getEnumConstants())
                .map(answer -> answer.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void everyAnswerAKindKnowsIsOfferedAndNoOther() {
        var asked = new HashSet<String>();
        for (var question : KindQuestions.all()) {
            asked.add(question.id());
            if (question.id().equals("calculation.round")) {
                assertTrue(
                        codes(RoundingMode.class).containsAll(question.options().keySet()));
            } else {
                assertEquals(
                        codes(ANSWERS.get(question.id())), question.options().keySet(), question.id());
            }
        }
        var expected = new HashSet<>(ANSWERS.keySet());
        expected.add("calculation.round");
        assertEquals(expected, asked);
    }

    @Test
    void everyQuestionAndAnswerIsWordedInThreeLanguages() {
        for (var question : KindQuestions.all()) {
            for (var words : question.options().values()) {
                assertFalse(words.zhHans().isBlank()
                        || words.zhHant().isBlank()
                        || words.en().isBlank());
            }
            assertTrue(question.asks().en().endsWith("?"), question.id());
            assertTrue(question.asks().zhHant().endsWith("？"), question.id());
        }
    }
}
