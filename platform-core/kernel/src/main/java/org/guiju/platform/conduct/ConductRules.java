package org.guiju.platform.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;

/** The rules of conduct of a company: by their code, or by words of theirs. */
@ApplicationScoped
public class ConductRules {

    private static final int MOST = 50;

    @Inject
    Regulations regulations;

    /** A rule as it stands at one moment. */
    public record Rule(ClauseState state, Control control, Conduct conduct) {

        public ControlCode code() {
            return control.code();
        }
    }

    /** @param unit codes of the unit and those above it, root first */
    public Optional<Rule> rule(TenantId tenant, List<String> unit, String code, Instant at) {
        try {
            var control = ControlCode.of(code);
            return regulations
                    .rulebook(tenant)
                    .inForce(control.clause(), unit, at)
                    .filter(state -> !state.off())
                    .flatMap(state -> state.clause()
                            .control(control.control(), Conduct.RECORD)
                            .flatMap(found -> rule(state, found)));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** A rule whether or not it is in force, for the names of its fields. */
    Optional<Conduct> template(TenantId tenant, String code) {
        try {
            var control = ControlCode.of(code);
            return regulations
                    .regulation(tenant, control.clause().regulation())
                    .flatMap(found -> found.clause(control.clause()))
                    .flatMap(clause -> clause.control(control.control(), Conduct.RECORD))
                    .filter(found -> found.kind() instanceof Conduct)
                    .map(found -> (Conduct) found.kind());
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** Rules in force whose short name, clause or text has all of the words; every rule when there are none. */
    public List<Rule> search(TenantId tenant, List<String> unit, String words, Instant at) {
        var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        var rulebook = regulations.rulebook(tenant);
        return rulebook.clausesAskedOn(Conduct.RECORD).stream()
                .flatMap(code -> rulebook.inForce(code, unit, at).stream())
                .filter(state -> !state.off())
                .flatMap(state -> state.clause().controls().stream()
                        .filter(control -> control.on().equals(Conduct.RECORD))
                        .flatMap(control -> rule(state, control).stream()))
                .filter(rule -> {
                    var text = text(rule);
                    return wanted.stream().allMatch(text::contains);
                })
                .sorted(Comparator.comparing(rule -> {
                    var title = all(rule.conduct().title()).toLowerCase(Locale.ROOT);
                    return !wanted.stream().allMatch(title::contains);
                }))
                .limit(MOST)
                .toList();
    }

    private static Optional<Rule> rule(ClauseState state, Control control) {
        return control.kind() instanceof Conduct conduct
                ? Optional.of(new Rule(state, control, conduct))
                : Optional.empty();
    }

    private static String text(Rule rule) {
        return String.join(
                        " ",
                        all(rule.conduct().title()),
                        all(rule.state().clause().title()),
                        all(rule.state().text()),
                        rule.code().toString())
                .toLowerCase(Locale.ROOT);
    }

    private static String all(Texts texts) {
        return texts.zhHans() + " " + texts.zhHant() + " " + texts.en();
    }
}
