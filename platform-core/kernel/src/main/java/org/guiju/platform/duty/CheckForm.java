package org.guiju.platform.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionShape;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Check;
import org.guiju.sdk.decision.Check.Evidence;

/** Answering an item of a checklist asks for the evidence of that item; a picture is always welcome where no reading says it all. */
@ApplicationScoped
class CheckForm implements ActionShape {

    static final String PHOTOS = "photos";

    private static final Set<String> ANSWERS = Set.of(CheckActions.ANSWER, AmendCheckAnswer.TYPE);

    private static final Map<String, Evidence> FIELDS = Map.of(
            "value",
            Evidence.NUMBER,
            "choice",
            Evidence.CHOICE,
            "in_order",
            Evidence.TICK,
            PHOTOS,
            Evidence.PHOTO,
            "signature",
            Evidence.SIGNATURE,
            "words",
            Evidence.TEXT);

    @Inject
    Duties duties;

    @Override
    public ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw) {
        return ANSWERS.contains(type.code())
                ? check(tenant, raw)
                        .map(check -> type.asking(type.fields().stream()
                                .flatMap(field -> asked(field, check).stream())
                                .toList()))
                        .orElse(type)
                : type;
    }

    private Optional<Check> check(TenantId tenant, Map<String, ?> raw) {
        return CheckActions.named(duties, tenant, raw)
                .flatMap(duty -> duty.terms().check());
    }

    private static Optional<Field> asked(Field field, Check check) {
        var shown = FIELDS.get(field.name());
        if (shown == null) {
            return Optional.of(field);
        }
        var wanted = shown == Evidence.TICK ? check.isJudged() : check.asksFor(shown);
        if (!wanted && shown == Evidence.PHOTO && !check.asksFor(Evidence.NUMBER)) {
            return Optional.of(field);
        }
        return wanted ? Optional.of(shaped(field, shown, check)) : Optional.empty();
    }

    private static Field shaped(Field field, Evidence shown, Check check) {
        return switch (shown) {
            case NUMBER -> field.needed(limits(check));
            case CHOICE -> field.among(check.choices()).needed(field.hint());
            default -> field.needed(field.hint());
        };
    }

    private static Texts limits(Check check) {
        var said = Stream.of(
                        check.least().map(limit -> "≥ " + limit.toPlainString()),
                        check.most().map(limit -> "≤ " + limit.toPlainString()))
                .flatMap(Optional::stream)
                .map(limit -> limit + check.measure())
                .collect(Collectors.joining(" "));
        return new Texts(said, said, said);
    }
}
