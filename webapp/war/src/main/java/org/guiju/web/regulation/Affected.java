package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.guiju.platform.organisation.Employee;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.Regulations;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Whose work the changed clauses of a draft are about: posts, and how many people hold them; call it in a transaction. */
@RequestScoped
class Affected {

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Inject
    Me me;

    @Inject
    Words words;

    List<String> by(Benches.Proposed proposed) {
        var library = regulations.library(me.tenant());
        var roles = new LinkedHashSet<String>();
        proposed.changed().stream()
                .flatMap(code -> actions(proposed, code).stream())
                .distinct()
                .flatMap(action -> library.actionType(action).stream())
                .map(ActionType::by)
                .forEach(roles::addAll);
        if (roles.contains(ActionType.ANYONE)) {
            return List.of(words.of(
                    "bench.affected.all", organisation.employees(me.tenant()).size()));
        }
        var lines = new ArrayList<String>();
        var people = new HashSet<UUID>();
        for (var role : roles) {
            var holders = organisation.withRole(me.tenant(), role).stream()
                    .map(Employee::getId)
                    .toList();
            people.addAll(holders);
            lines.add(words.of("bench.affected.role", words.text(library.roleName(role)), holders.size()));
        }
        if (lines.size() > 1) {
            lines.add(words.of("bench.affected.people", people.size()));
        }
        return lines;
    }

    private List<String> actions(Benches.Proposed proposed, ClauseCode code) {
        return proposed.rulebook().inForce(code, me.unitPath().subList(0, 1), proposed.at()).stream()
                .flatMap(state -> state.clause().controls().stream())
                .map(Control::on)
                .toList();
    }
}
