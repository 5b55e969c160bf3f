package org.guiju.rulebook.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.calendar.Period;
import org.guiju.rulebook.expression.Scope;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FactDefinition;
import org.guiju.rulebook.schema.FactDefinition.Source;
import org.guiju.rulebook.schema.Paths;
import org.guiju.rulebook.source.Form;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ControlCode;

/**
 * How far somebody's target is reached, which a control on any action reads as {@code quota.<name>}: in the period that the
 * control's binding date is in. Where nobody has set a target, or nobody is named, it is absent.
 *
 * @param quota the control under which the target is set
 * @param ofUnit whether the path names a unit by its code; else a person by their id
 */
public record Attainment(String name, ControlCode quota, Period period, boolean ofUnit, String path) {

    /** Name under which expressions read all of a control. */
    public static final String SCOPE = "quota";

    private static final Texts LABEL = new Texts("目标完成情况", "目標達成情形", "Progress towards the target");

    /** One field each, which may be absent. */
    private static FactDefinition fact(List<Attainment> read) {
        var fields = new LinkedHashMap<String, Type>();
        read.forEach(attainment -> fields.put(attainment.name(), Type.optional(standing())));
        return new FactDefinition(SCOPE, LABEL, new Source.Supplied("target-standing", Map.of()), Type.struct(fields));
    }

    /** The action as a control sees it that reads these. */
    static ActionType reading(ActionType action, List<Attainment> read) {
        return read.isEmpty() ? action : action.knowing(fact(read));
    }

    /** The action as all of these controls see it. */
    public static ActionType known(ActionType action, Collection<Control> asked) {
        return reading(
                action,
                asked.stream()
                        .filter(control -> control.on().equals(action.code()))
                        .flatMap(control -> control.quotas().stream())
                        .toList());
    }

    /** As files write it. */
    @Override
    public String toString() {
        return name + " " + quota + " " + Section.spelling(period) + " " + path;
    }

    private static Type standing() {
        var fields = new LinkedHashMap<String, Type>();
        fields.put("target", Type.number());
        fields.put("done", Type.number());
        fields.put("open", Type.number());
        fields.put("share", Type.percent());
        fields.put("elapsed", Type.percent());
        fields.put("pace", Type.percent());
        fields.put("acknowledged", Type.bool());
        return Type.struct(fields);
    }

    /** Those a control declares under {@code quotas}. */
    static List<Attainment> read(Section control, Scope scope, List<Reference> references) {
        var read = new ArrayList<Attainment>();
        if (control.has("quotas") && scope.type(SCOPE).isPresent()) {
            control.problems().add(control.at("quotas"), Code.NAME_TAKEN, SCOPE);
        }
        control.named("quotas", Section.NAME).forEach((name, section) -> {
            var period = section.requiredChoice("period", Period.class);
            section.required("quota");
            var quota = section.scalar("quota").flatMap(code -> quota(code, section, period, references));
            var ofUnit = section.has("unit");
            if (ofUnit) {
                section.notHere("unit", "person");
            }
            var path = path(section, ofUnit ? "unit" : "person", scope);
            section.close();
            if (quota.isPresent() && period.isPresent()) {
                read.add(new Attainment(name.text(), quota.get(), period.get(), ofUnit, path));
            }
        });
        return List.copyOf(read);
    }

    private static Optional<ControlCode> quota(
            Node.Scalar code, Section section, Optional<Period> period, List<Reference> references) {
        try {
            var quota = ControlCode.of(code.text());
            references.add(new Reference(
                    code.at(),
                    quota,
                    kind -> kind instanceof Quota found
                            && period.filter(wanted -> !found.periods().contains(wanted))
                                    .isEmpty()));
            return Optional.of(quota);
        } catch (IllegalArgumentException wrong) {
            section.problems().add(code.at(), Code.WRONG_CODE, code.text());
            return Optional.empty();
        }
    }

    /** Whoever acts, unless the control names somebody else. */
    private static String path(Section section, String key, Scope scope) {
        return section.scalar(key)
                .map(path -> {
                    Paths.type(scope, path.text(), path.at(), section.problems())
                            .filter(type -> !(Paths.present(type) instanceof Type.Text))
                            .ifPresent(type ->
                                    section.problems().add(path.at(), Code.WRONG_PATH_TYPE, path.text(), Form.TEXT));
                    return path.text();
                })
                .orElse("actor.id");
    }
}
