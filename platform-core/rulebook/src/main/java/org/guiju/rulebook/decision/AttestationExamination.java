package org.guiju.rulebook.decision;

import java.util.List;
import java.util.Map;
import org.guiju.rulebook.control.Attestation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/**
 * What an attestation control finds: whether the actor has signed for the clause. Words that changed ask for a signature
 * again, a new revision that left them alone does not.
 */
final class AttestationExamination {

    private AttestationExamination() {}

    static Finding find(Attestation attestation, Question question) {
        var clause = question.state().clause().code().toString();
        var hash = question.state().hash();
        boolean signed = question.read("actor.signed")
                .filter(List.class::isInstance)
                .map(rows -> ((List<?>) rows)
                        .stream()
                                .map(Map.class::cast)
                                .anyMatch(row -> clause.equals(row.get("clause")) && hash.equals(row.get("hash"))))
                .orElse(false);
        var title = question.state().clause().title();
        return signed
                ? Finding.permits()
                : new Finding.Refuses(new Texts(
                        "要先签收“" + title.zhHans() + "”这一条的现行文本",
                        "要先簽收「" + title.zhHant() + "」這一條的現行文本",
                        "First sign for “" + title.en() + "” as it stands now"));
    }
}
