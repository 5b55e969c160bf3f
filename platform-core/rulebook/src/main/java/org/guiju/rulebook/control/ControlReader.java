package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.decision.ControlCode;

/** Reads one control of a clause: what all kinds have in common; the rest is for the reader of its kind. */
public final class ControlReader {

    /** The kinds as files spell them. */
    private enum Spelling {
        GATE,
        APPROVAL,
        FORM,
        PROCEDURE,
        TRAINING,
        ATTESTATION,
        ALLOCATION,
        CALCULATION,
        DEADLINE,
        CADENCE,
        CHECKLIST,
        DRAW,
        SANCTION,
        REWARD,
        CONDUCT,
        MEASURE,
        QUOTA,
        BALANCE,
        PROHIBITION,
        GUARDRAIL,
        RULE
    }

    private final Map<String, Type> parameters;
    private final Definitions definitions;
    private final KnownActions known;
    private final List<Reference> references = new ArrayList<>();
    private final Consumer<Place> places;
    private final Map<String, AskedQuestion> asked = new LinkedHashMap<>();

    /**
     * @param parameters of the clause, by name
     * @param definitions names for expressions that its controls share
     * @param places is told where expressions stand
     */
    public ControlReader(
            Map<String, Type> parameters, Definitions definitions, KnownActions known, Consumer<Place> places) {
        this.parameters = parameters;
        this.definitions = definitions;
        this.known = known;
        this.places = places;
    }

    /** Controls named so far. */
    public List<Reference> references() {
        return references;
    }

    /** What the controls read so far leave to each company. */
    public Collection<AskedQuestion> asked() {
        return asked.values();
    }

    private void ask(AskedQuestion question) {
        asked.putIfAbsent(question.parameter(), question);
    }

    /** The control as each of its actions sees it; none when it cannot be read. */
    public List<Control> read(ControlCode code, Section section) {
        var spelling = section.requiredChoice("kind", Spelling.class);
        var actions = spelling.map(found -> switch (found) {
                    case CONDUCT -> implied(section, "kind: conduct", Conduct.RECORD, Conduct.REJUDGE);
                    case QUOTA -> implied(section, "kind: quota", Quota.SET, Quota.REVIEW, Quota.SPLIT);
                    case BALANCE -> implied(section, "kind: balance", Balance.USE);
                    case GUARDRAIL -> stages(section);
                    default -> actions(section);
                })
                .orElse(List.of());
        if (spelling.isEmpty() || actions.isEmpty()) {
            return List.of();
        }
        var controls = new ArrayList<Control>();
        for (var action : actions) {
            var quotas = Attainment.read(section, action.scope(), references);
            var type = Attainment.reading(action, quotas);
            var source = new KindSource(section, scope(type, section), type, known, references, places, this::ask);
            control(code, spelling.get(), source, quotas).ifPresent(controls::add);
        }
        section.close();
        return controls;
    }

    /** Kinds that are about actions of the platform, always the same ones. */
    private List<ActionType> implied(Section section, String kind, String... actions) {
        section.notHere(kind, "on", "binding");
        return Stream.of(actions)
                .flatMap(action -> known.named(action).stream())
                .toList();
    }

    /** Guardrails are asked at the stages for which they have a verdict. */
    private List<ActionType> stages(Section section) {
        section.notHere("kind: guardrail", "on", "binding", "waiver");
        if (!section.has("authoring") && !section.has("publishing")) {
            section.problems().add(section.at(), Code.MISSING_KEY, "authoring / publishing");
        }
        return Stream.of(Map.entry("authoring", Guardrail.AUTHORING), Map.entry("publishing", Guardrail.PUBLISHING))
                .filter(stage -> section.has(stage.getKey()))
                .flatMap(stage -> known.named(stage.getValue()).stream())
                .toList();
    }

    private List<ActionType> actions(Section section) {
        section.required("on");
        var named = section.node("on").filter(Node.Scalar.class::isInstance).isPresent()
                ? section.scalar("on").stream().toList()
                : section.scalars("on");
        return named.stream()
                .map(on -> known.action(on, section.problems()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Control> control(
            ControlCode code, Spelling spelling, KindSource source, List<Attainment> quotas) {
        var section = source.section();
        var applies = applies(section);
        var when = source.expressions().optional("when", Type.bool());
        var level = section.choice("level", Level.class).orElse(Level.BLOCK);
        var binding = section.section("binding")
                .map(found -> binding(found, source.action()))
                .orElseGet(() -> switch (spelling) {
                    case CONDUCT -> Binding.OF_THE_ACT;
                    case CHECKLIST -> Binding.OF_THE_DAY;
                    case CALCULATION -> section.has("per") ? Binding.OF_THE_PERIOD : Binding.NOW;
                    default -> Binding.NOW;
                });
        var waiver = WaiverReader.read(source);
        var supersedes = mayMeet(spelling) ? source.reference("supersedes") : Optional.<ControlCode>empty();
        var per = spelling == Spelling.CALCULATION ? per(source) : Optional.<PerPeriod>empty();
        var kind = kind(code, spelling, source);
        var says = saysMustBeThere(spelling) ? section.texts("says") : section.optionalTexts("says");
        return kind.map(read -> new Control(
                code,
                source.action().code(),
                applies,
                when,
                level,
                binding,
                waiver,
                per,
                quotas,
                says,
                supersedes,
                read));
    }

    /** Kinds that determine something or charge somebody, as another control may, too. */
    private static boolean mayMeet(Spelling spelling) {
        return switch (spelling) {
            case CALCULATION, ALLOCATION, SANCTION, REWARD -> true;
            default -> false;
        };
    }

    /** What is asked on the platform's calculation of a period has to say of whose and which. */
    private static Optional<PerPeriod> per(KindSource source) {
        if (source.action().code().equals(PerPeriod.ACTION)) {
            source.section().required("per");
            return PerPeriod.read(source);
        }
        source.section().notHere("on: " + source.action().code(), "per");
        return Optional.empty();
    }

    private static boolean saysMustBeThere(Spelling spelling) {
        return switch (spelling) {
            case GATE, APPROVAL, SANCTION, REWARD, CONDUCT, PROHIBITION, GUARDRAIL -> true;
            default -> false;
        };
    }

    private static Optional<? extends Kind> kind(ControlCode code, Spelling spelling, KindSource source) {
        return switch (spelling) {
            case GATE -> GateReader.read(source);
            case APPROVAL -> ApprovalReader.read(source);
            case FORM -> FormReader.read(source);
            case PROCEDURE -> ProcedureReader.read(source);
            case TRAINING -> TrainingReader.read(source);
            case ATTESTATION -> Optional.of(new Attestation());
            case ALLOCATION -> AllocationReader.read(source);
            case CALCULATION -> CalculationReader.read(source);
            case DEADLINE -> DeadlineReader.read(source);
            case CADENCE -> CadenceReader.read(source);
            case CHECKLIST -> ChecklistReader.read(source);
            case DRAW -> DrawReader.read(source);
            case SANCTION -> ConsequenceReader.read(source, false);
            case REWARD -> ConsequenceReader.read(source, true);
            case CONDUCT -> ConductReader.read(source);
            case MEASURE -> MeasureReader.read(source);
            case BALANCE -> BalanceReader.read(source);
            case QUOTA -> QuotaReader.read(source);
            case PROHIBITION -> ProhibitionReader.read(source);
            case GUARDRAIL -> GuardrailReader.read(source, code.clause());
            case RULE -> {
                source.checkSays("says", "value");
                yield Optional.of(new Rule());
            }
        };
    }

    private Scope scope(ActionType action, Section section) {
        var scope = action.scope();
        for (var parameter : parameters.entrySet()) {
            if (scope.type(parameter.getKey()).isPresent()) {
                section.problems().add(section.at("on"), Code.NAME_TAKEN, parameter.getKey());
            }
            scope = scope.with(parameter.getKey(), parameter.getValue());
        }
        for (var function : known.functions().values()) {
            scope = scope.with(function);
        }
        return definitions.in(scope);
    }

    private static Applicability applies(Section section) {
        return section.section("applies")
                .map(found -> {
                    var applies = new Applicability(
                            new LinkedHashSet<>(found.textList("units")),
                            new LinkedHashSet<>(found.textList("unit_kinds")),
                            new LinkedHashSet<>(found.textList("roles")));
                    found.close();
                    return applies;
                })
                .orElse(Applicability.ALL);
    }

    private static Binding binding(Section found, ActionType action) {
        Problems problems = found.problems();
        var event = found.requiredText("event");
        var type = Paths.type(action.scope(), event, found.at("event"), problems);
        type.filter(path -> !(Paths.present(path) instanceof Type.Instant))
                .ifPresent(path -> problems.add(found.at("event"), Code.WRONG_PATH_TYPE, event, Form.INSTANT));
        var inFlight = found.choice("in_flight", Binding.InFlight.class).orElse(Binding.InFlight.CUT_OVER);
        found.close();
        return new Binding(event, inFlight);
    }
}
