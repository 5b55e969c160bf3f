package org.guiju.rulebook.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guiju.rulebook.control.Level;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Reads {@code overlays/<REGULATION>.yaml} of a company. */
final class OverlayReader {

    private final Library library;
    private final Set<String> units;
    private final LocalDate day;
    private final Problems problems = new Problems();

    OverlayReader(Library library, Set<String> units, LocalDate day) {
        this.library = library;
        this.units = units;
        this.day = day;
    }

    Overlay.Read read(String file, String text) {
        var overlay = Yaml.section(file, text, problems).flatMap(this::overlay);
        return new Overlay.Read(overlay.filter(read -> problems.none()), problems.list());
    }

    private Optional<Overlay> overlay(Section file) {
        var code = file.requiredText("overlay");
        var regulation = library.regulation(code);
        if (regulation.isEmpty()) {
            problems.unknown(
                    file.at("overlay"),
                    Thing.REGULATION,
                    code,
                    library.regulations().stream().map(Regulation::code).toList());
            return Optional.empty();
        }
        var company = file.section("clauses")
                .map(clauses -> changes(regulation.get(), clauses, Optional.empty()))
                .orElse(Map.of());
        var outlets = file.choice("outlets", Ranking.Outlets.class);
        if (outlets.isPresent() && regulation.get().layer() == Layer.LAW) {
            problems.add(file.at("outlets"), Code.LAW_STANDS);
        }
        var overlay = new Overlay(code, outlets, company, units(regulation.get(), file, company));
        file.close();
        return Optional.of(overlay);
    }

    private Map<String, Map<ClauseCode, ClauseChange>> units(
            Regulation regulation, Section file, Map<ClauseCode, ClauseChange> company) {
        var changes = new LinkedHashMap<String, Map<ClauseCode, ClauseChange>>();
        file.named("units", Section.DASHED).forEach((unit, clauses) -> {
            if (!units.contains(unit.text())) {
                problems.unknown(unit.at(), Thing.UNIT, unit.text(), units);
            }
            changes.put(unit.text(), changes(regulation, clauses, Optional.of(company)));
        });
        return changes;
    }

    /** @param above what the company says, where one of its units speaks */
    private Map<ClauseCode, ClauseChange> changes(
            Regulation regulation, Section clauses, Optional<Map<ClauseCode, ClauseChange>> above) {
        var changes = new LinkedHashMap<ClauseCode, ClauseChange>();
        for (var entry : clauses.tree().entries()) {
            clause(regulation, entry.key()).ifPresent(clause -> Section.of(entry.value(), problems)
                    .ifPresent(section -> changes.put(clause.code(), change(regulation, clause, section, above))));
        }
        return changes;
    }

    private Optional<Clause> clause(Regulation regulation, Node.Scalar number) {
        var clause = ClauseReader.code(regulation.code() + "/" + number.text()).flatMap(regulation::clause);
        if (clause.isEmpty()) {
            problems.unknown(
                    number.at(),
                    Thing.CLAUSE,
                    number.text(),
                    regulation.clauses().keySet().stream()
                            .map(ClauseCode::number)
                            .toList());
        }
        return clause;
    }

    private ClauseChange change(
            Regulation regulation, Clause clause, Section section, Optional<Map<ClauseCode, ClauseChange>> above) {
        var locks = new ArrayList<>(library.locks(clause.code()));
        above.map(company -> company.get(clause.code()))
                .ifPresent(company -> locks.addAll(company.ranking().locksOn(clause.code())));
        var check = new ChangeCheck(clause, regulation.layer(), locks, day, problems);
        var text = section.optionalTexts("text");
        if (section.has("text")) {
            check.text(text, section.at("text"));
        }
        boolean off = section.flag("off", false);
        if (off) {
            check.refuseOnLaw(section.at("off"));
        }
        var ranking = above.isEmpty() ? new RankingReader(library, check).read(section) : Ranking.NONE;
        var change = new ClauseChange(values(check, section), text, levels(check, section), off, ranking);
        if (!ranking.locks().isEmpty()) {
            check.refuseOnLaw(section.at("locks"));
            check.outletLocks(change, section.at("locks"));
        }
        section.close();
        return change;
    }

    private Map<String, Object> values(ChangeCheck check, Section section) {
        var values = new LinkedHashMap<String, Object>();
        for (var entry : section.entries("values")) {
            check.parameter(entry.key().text(), entry.key().at())
                    .ifPresent(parameter -> ParameterReader.value(entry.value(), parameter, problems)
                            .ifPresent(value -> {
                                check.value(parameter, value, entry.value().at());
                                values.put(parameter.name(), value);
                            }));
        }
        return values;
    }

    private Map<String, Level> levels(ChangeCheck check, Section section) {
        var levels = new LinkedHashMap<String, Level>();
        section.section("levels").ifPresent(named -> {
            for (var entry : named.tree().entries()) {
                check.control(entry.key().text(), entry.key().at());
                named.choice(entry.key().text(), Level.class)
                        .ifPresent(level -> levels.put(entry.key().text(), level));
            }
        });
        return levels;
    }
}
