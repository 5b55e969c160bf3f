package org.guiju.rulebook.decision;

import java.util.List;
import java.util.Optional;
import org.guiju.sdk.decision.Agreement;

/** Who holds a role where and what people are called, as seen from the act that is being decided. */
@FunctionalInterface
public interface Directory {

    /** For deciding without a company: every role has some holders. */
    Directory EVERYBODY = (role, scope) -> List.of(role + "/1", role + "/2", role + "/3");

    /** Ids of the employees who hold a role in that scope now. */
    List<String> holders(String role, Agreement.Scope scope);

    /** What an employee is called, by id. */
    default Optional<String> name(String employee) {
        return Optional.of(employee);
    }
}
