package org.guiju.platform.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.FieldKind;
import org.guiju.sdk.Texts;

/** Lists each row of which is done as one action: those whose type says so and whose fields a row of a table can hold. */
@ApplicationScoped
class ActionLists implements ListKinds {

    private static final Set<FieldKind> NOT_IN_A_CELL =
            Set.of(FieldKind.FILE, FieldKind.FILES, FieldKind.SIGNATURE, FieldKind.ROWS);
    private static final int AT_ONCE = 50;

    @Inject
    Regulations regulations;

    @Inject
    Directory directory;

    @Inject
    Occasions occasions;

    @Inject
    ImportRows rows;

    @Inject
    ActionDesk desk;

    @Override
    public List<ListKind> of(TenantId tenant) {
        return regulations.actionTypes(tenant).stream()
                .filter(ActionType::lists)
                .filter(type -> type.fields().stream()
                        .noneMatch(field -> field.required() && NOT_IN_A_CELL.contains(field.kind())))
                .<ListKind>map(Kind::new)
                .toList();
    }

    private final class Kind implements ListKind {

        private final ActionType type;

        private Kind(ActionType type) {
            this.type = type;
        }

        @Override
        public String code() {
            return type.code();
        }

        @Override
        public Texts title() {
            return type.title();
        }

        @Override
        public List<ListColumn> columns() {
            var about = type.subject().stream().map(ListColumn::about);
            var when = type.ownTime() ? Stream.of(ListColumn.happened()) : Stream.<ListColumn>empty();
            var fields = type.fields().stream()
                    .filter(field -> !NOT_IN_A_CELL.contains(field.kind()))
                    .map(ListColumn::of);
            return Stream.of(about, when, fields).flatMap(columns -> columns).toList();
        }

        @Override
        public boolean openTo(Set<String> roles) {
            return type.openTo(roles, false);
        }

        @Override
        public int atOnce() {
            return AT_ONCE;
        }

        @Override
        public Judge judge(Work work) {
            return ActionJudge.of(type, work, directory.reader(work.tenant()), occasions, rows, desk);
        }
    }
}
