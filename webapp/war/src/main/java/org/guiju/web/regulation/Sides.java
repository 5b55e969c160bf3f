package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.act.Choice;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/**
 * What can be compared: the draft, what holds today or on another day, a revision, the template, a unit's values. Each has a
 * short name that links carry; call it inside a transaction.
 */
@RequestScoped
class Sides {

    static final String DRAFT = "draft";
    static final String TODAY = "today";
    static final String TEMPLATE = "template";
    static final String REVISION = "r";
    static final String UNIT = "u-";

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    @Inject
    Benches benches;

    @Inject
    Organisation organisation;

    @Inject
    Me me;

    @Inject
    Words words;

    /** Days are not among them; there are too many. */
    List<Choice> choices(String code) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(TODAY, words.of("diff.side.today")));
        drafts.open(me.tenant(), code).ifPresent(row -> choices.add(new Choice(DRAFT, words.of("diff.side.draft"))));
        shipped(code).ifPresent(one -> choices.add(new Choice(TEMPLATE, words.of("diff.side.template"))));
        published(code).reversed().forEach(one -> choices.add(new Choice(REVISION + one.number(), revision(one))));
        organisation.units(me.tenant()).stream()
                .filter(unit -> unit.parent().isPresent())
                .forEach(unit -> choices.add(new Choice(UNIT + unit.getCode(), words.text(unit.getName()))));
        return choices;
    }

    private List<Revision> published(String code) {
        return regulations.rulebook(me.tenant()).revisions(code);
    }

    private String revision(Revision revision) {
        return words.of(
                "diff.side.revision",
                revision.number(),
                words.day(revision.publishedAt().atZone(words.zone()).toLocalDate()));
    }

    private Optional<Regulation> shipped(String code) {
        return regulations.library(me.tenant()).regulation(code).filter(one -> one.layer() == Layer.TEMPLATE);
    }

    /** Empty where the name means nothing here. */
    Optional<Side> side(String code, String name) {
        var rulebook = regulations.rulebook(me.tenant());
        return switch (name) {
            case TODAY -> at(rulebook, code, words.now(), words.of("diff.side.today"));
            case DRAFT -> draft(code);
            case TEMPLATE -> shipped(code).flatMap(this::template);
            default ->
                name.matches(REVISION + "\\d{1,6}")
                        ? revision(code, Integer.parseInt(name.substring(1)))
                        : name.startsWith(UNIT)
                                ? unit(rulebook, code, name.substring(UNIT.length()))
                                : day(rulebook, code, name);
        };
    }

    private Optional<Side> at(Rulebook rulebook, String code, Instant at, String label) {
        return rulebook.regulation(code, at)
                .map(found -> new Side(label, found, rulebook.inForce(code, company(), at)));
    }

    private List<String> company() {
        return me.unitPath().subList(0, 1);
    }

    private Optional<Side> draft(String code) {
        var proposed = benches.proposed(drafts.open(me.tenant(), code));
        return drafts.revisable(me.tenant(), code)
                .map(found -> new Side(
                        words.of("diff.side.draft"),
                        found,
                        proposed.rulebook().inForce(code, company(), proposed.at())));
    }

    private Optional<Side> template(Regulation shipped) {
        var library = regulations.library(me.tenant());
        var nobody = Rulebook.of(library, words.zone(), Set.of(), List.of());
        var adopted = Draft.adopting(shipped, words.now()).in(nobody);
        return at(adopted, shipped.code(), words.now(), words.of("diff.side.template"));
    }

    /** What the regulation was to say once all of that revision had taken effect. */
    private Optional<Side> revision(String code, int number) {
        var until =
                published(code).stream().filter(one -> one.number() <= number).toList();
        return until.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .flatMap(one -> at(
                        Rulebook.of(regulations.library(me.tenant()), words.zone(), Set.of(code), until),
                        code,
                        last(one),
                        revision(one)));
    }

    private static Instant last(Revision revision) {
        return revision.clauses().values().stream()
                .flatMap(List::stream)
                .map(Revision.Statement::effectiveFrom)
                .max(Instant::compareTo)
                .or(() -> revision.arrangement().map(Revision.Arrangement::effectiveFrom))
                .orElse(revision.publishedAt());
    }

    private Optional<Side> unit(Rulebook rulebook, String code, String unit) {
        return organisation.unitByCode(me.tenant(), unit).flatMap(found -> {
            var path = organisation.path(me.tenant(), found.getId()).stream()
                    .map(Unit::getCode)
                    .toList();
            return rulebook.regulation(code)
                    .map(regulation -> new Side(
                            words.text(found.getName()), regulation, rulebook.inForce(code, path, words.now())));
        });
    }

    private Optional<Side> day(Rulebook rulebook, String code, String name) {
        try {
            var day = LocalDate.parse(name);
            return at(rulebook, code, day.atStartOfDay(words.zone()).toInstant(), words.day(day));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
