package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionShape;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.sdk.Texts;

/** Mending an act asks what the act asked. */
@ApplicationScoped
class MendForm implements ActionShape {

    @Inject
    UntakenActs acts;

    @Inject
    Regulations regulations;

    @Override
    public ActionType of(TenantId tenant, ActionType type, Map<String, ?> raw) {
        if (!type.code().equals(MendUntakenAct.TYPE)) {
            return type;
        }
        return acts.named(tenant, raw.get(MendUntakenAct.NAMED))
                .flatMap(untaken -> regulations.actionType(tenant, untaken.getActionType()))
                .map(mended -> type.withFields(asked(mended)))
                .orElse(type);
    }

    private static List<Field> asked(ActionType mended) {
        var asked = new ArrayList<Field>();
        mended.subject().map(MendForm::about).ifPresent(asked::add);
        asked.addAll(mended.fields());
        return asked;
    }

    private static Field about(RecordType subject) {
        return new Field(
                MendUntakenAct.ABOUT,
                FieldKind.RECORD,
                true,
                subject.name(),
                Texts.same(""),
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false,
                Optional.of(subject.code()),
                List.of());
    }
}
