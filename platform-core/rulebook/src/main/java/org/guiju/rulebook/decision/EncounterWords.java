package org.guiju.rulebook.decision;

import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;

/** How a decision tells that clauses met. */
final class EncounterWords {

    static final Texts BY_CLAUSE = new Texts("条款写明它优先", "條款寫明它優先", "the clause says it comes first");
    static final Texts BY_COMPANY = new Texts("公司定它优先", "公司訂它優先", "the company put it first");
    static final Texts BY_LAW = new Texts("法律优先", "法律優先", "law comes first");
    static final Texts BY_RULING = new Texts("有人判定以它为准", "有人判定以它為準", "somebody ruled so");
    static final Texts HIGHEST = new Texts("公司定以高者为准", "公司訂以高者為準", "the company takes the higher");
    static final Texts FIRST = new Texts("公司定以在前的为准", "公司訂以在前者為準", "the company takes the first");

    private EncounterWords() {}

    static Texts yields(ClauseCode winner, ClauseCode loser, Texts why) {
        return new Texts(
                "以 " + winner + " 为准，" + loser + " 不另计：" + why.zhHans(),
                "以 " + winner + " 為準，" + loser + " 不另計：" + why.zhHant(),
                winner + " holds, not " + loser + ": " + why.en());
    }

    static Texts dropped(ClauseCode one, ClauseCode other) {
        return new Texts(
                one + " 和 " + other + " 都不计：有人这样判定",
                one + " 和 " + other + " 皆不計：有人如此判定",
                "neither " + one + " nor " + other + " is charged: somebody ruled so");
    }

    static Texts disagree(ClauseCode one, ClauseCode other) {
        return new Texts(
                one + " 和 " + other + " 的结论不同，须有人判定",
                one + " 和 " + other + " 的結論不同，須有人判定",
                one + " and " + other + " disagree; somebody has to settle it");
    }

    static Texts twice(ClauseCode one, ClauseCode other) {
        return new Texts(
                one + " 和 " + other + " 对同一件事各罚一次，须有人判定",
                one + " 和 " + other + " 對同一件事各罰一次，須有人判定",
                one + " and " + other + " both charge for this one event; somebody has to settle it");
    }
}
