package org.guiju.rulebook.decision;

import java.math.BigDecimal;
import org.guiju.rulebook.control.Balance;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/** What a balance finds when somebody uses it: whether there is enough. */
final class BalanceExamination {

    private BalanceExamination() {}

    static Finding find(Balance balance, Question question) {
        if (question.read("action.unit").filter(balance.unit()::equals).isEmpty()) {
            return Finding.silent();
        }
        var wanted = (BigDecimal) question.read("action.amount").orElseThrow();
        var there =
                question.read("account.available").map(BigDecimal.class::cast).orElse(BigDecimal.ZERO);
        if (wanted.compareTo(there) <= 0) {
            return Finding.permits();
        }
        var title = balance.title();
        var left = there.stripTrailingZeros().toPlainString();
        return new Finding.Refuses(new Texts(
                title.zhHans() + "只剩 " + left + "，不够用；减少这次用的",
                title.zhHant() + "只剩 " + left + "，不夠用；請減少這次用的",
                "Only " + left + " left of " + title.en() + "; use less"));
    }
}
