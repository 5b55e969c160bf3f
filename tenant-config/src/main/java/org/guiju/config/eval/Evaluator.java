package org.guiju.config.eval;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Optional;

/** Answers questions, whatever they contain. */
final class Evaluator {

    private final Models models = new Models();

    Answer answer(JsonObject request) {
        try {
            return answer(Question.read(request));
        } catch (Refusal refusal) {
            return new Answer.Rejected(refusal.reason(), refusal.place());
        } catch (Unknown unread) {
            return new Answer.Rejected(unread.getMessage(), Optional.empty());
        } catch (NoValue none) {
            return new Answer.Undefined(none.reason());
        } catch (StackOverflowError deep) {
            return new Answer.Rejected("The question is nested too deeply.", Optional.empty());
        }
    }

    private Answer answer(Question question) {
        var explanation = new ArrayList<String>();
        var result =
                switch (question) {
                    case Question.OfExpression asked ->
                        new Formula("expr", asked.text()).value(question.facts(), explanation);
                    case Question.OfDecision asked ->
                        new DecisionRun(models.at(asked.file()), asked.context(), asked.types(), explanation)
                                .decide(asked.decision());
                };
        var fitted = Outcome.fitted(result, question.result(), "The result");
        return new Answer.Value(ValueWriter.json(fitted.value()), explanation);
    }
}
