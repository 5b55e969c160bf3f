package org.guiju.rulebook.control;

import java.util.Optional;
import org.guiju.rulebook.control.Guardrail.Verdict;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.sdk.decision.ClauseCode;

/** Reads {@code kind: guardrail}; its verdict is the one of the stage it is asked at. */
final class GuardrailReader {

    private GuardrailReader() {}

    static Optional<Guardrail> read(KindSource source, ClauseCode law) {
        var section = source.section();
        boolean publishing = source.action().code().equals(Guardrail.PUBLISHING);
        var verdicts = section.choice("authoring", Verdict.class)
                .filter(verdict -> !publishing)
                .filter(verdict -> allowed(source, verdict));
        var onPublishing = section.choice("publishing", Verdict.class).filter(verdict -> publishing);
        var finds = finds(source);
        var blocked = publishing ? source.expressions().optional("blocked", Type.bool()) : Optional.<Expression>empty();
        section.skip("blocked");
        var approved = publishing
                ? source.expressions()
                        .constant("some approval in approvals satisfies approval.clause = \"" + law + "\"", Type.bool())
                : Optional.<Expression>empty();
        source.checkSays("says", "where");
        var hint = section.flag("hint", false);
        return verdicts.or(() -> onPublishing).map(verdict -> new Guardrail(verdict, finds, approved, blocked, hint));
    }

    /** Nobody has a draft to put a name under while it is still being written. */
    private static boolean allowed(KindSource source, Verdict verdict) {
        if (verdict == Verdict.APPROVER) {
            source.problems().add(source.section().at("authoring"), Code.KEY_NOT_HERE, "approver", "authoring");
        }
        return verdict != Verdict.APPROVER;
    }

    private static Optional<Expression> finds(KindSource source) {
        if (!source.section().has("finds")) {
            return Optional.empty();
        }
        var finds = source.expressions().ofAnyType("finds");
        finds.filter(rows -> !nameClauses(rows.type())).ifPresent(rows -> source.problems()
                .add(source.section().at("finds"), Code.WRONG_PATH_TYPE, "finds", Form.LIST));
        return finds.filter(rows -> nameClauses(rows.type()));
    }

    private static boolean nameClauses(Type type) {
        return type instanceof Type.ListOf(Type of, int max)
                && of instanceof Type.Struct(var fields)
                && fields.containsKey("clause");
    }
}
