package org.guiju.platform.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.Revisions;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.control.Attestation;
import org.guiju.rulebook.control.Conduct;
import org.guiju.rulebook.control.Consequence;
import org.guiju.rulebook.control.Training;
import org.guiju.rulebook.regulation.ClauseState;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.sdk.Texts;

/** The courses and signatures that clauses in force ask for. */
@ApplicationScoped
public class Courses {

    @Inject
    Regulations regulations;

    @Inject
    Organisation organisation;

    @Inject
    Revisions revisions;

    /** @param clauses that ask for it */
    public record Course(String code, Texts title, List<ClauseState> clauses) {}

    /** By code, in the order of the regulations. */
    public Map<String, Course> courses(TenantId tenant, Instant at) {
        var courses = new LinkedHashMap<String, Course>();
        for (var state : inForce(tenant, List.of(), at).toList()) {
            for (var control : state.clause().controls()) {
                if (control.kind() instanceof Training training) {
                    courses.merge(
                            training.course(),
                            new Course(training.course(), training.title(), List.of(state)),
                            Courses::merged);
                }
            }
        }
        return courses;
    }

    /** By code, or by the title in any language, as people know it. */
    Optional<Course> course(TenantId tenant, String named, Instant at) {
        var courses = courses(tenant, at);
        return Optional.ofNullable(courses.get(named)).or(() -> courses.values().stream()
                .filter(course -> isCalled(course.title(), named))
                .findFirst());
    }

    private static boolean isCalled(Texts title, String named) {
        return Stream.of(title.zhHans(), title.zhHant(), title.en()).anyMatch(named.strip()::equalsIgnoreCase);
    }

    private static Course merged(Course one, Course other) {
        if (one.clauses().containsAll(other.clauses())) {
            return one;
        }
        var clauses = new ArrayList<>(one.clauses());
        clauses.addAll(other.clauses());
        return new Course(one.code(), one.title(), List.copyOf(clauses));
    }

    /** Clauses that somebody or other has to sign for. */
    public List<ClauseState> attested(TenantId tenant, Instant at) {
        return inForce(tenant, List.of(), at)
                .filter(state ->
                        state.clause().controls().stream().anyMatch(control -> control.kind() instanceof Attestation))
                .toList();
    }

    /**
     * Clauses that shut one of a reader's own actions to whoever has not signed for them, and those that can cost people
     * something since they were revised here: before it is signed for, nothing is taken under such a revision.
     */
    public List<ClauseState> toSign(TenantId tenant, UUID reader, Instant at) {
        return organisation
                .employee(tenant, reader)
                .map(employee -> organisation.path(tenant, employee.getUnitId()))
                .map(path -> toSign(tenant, path, organisation.roles(tenant, reader), at))
                .orElse(List.of());
    }

    private List<ClauseState> toSign(TenantId tenant, List<Unit> path, Set<String> roles, Instant at) {
        var codes = path.stream().map(Unit::getCode).toList();
        var kind = Optional.of(path.getLast().getKind());
        var revised = revised(tenant);
        return inForce(tenant, codes, at)
                .filter(state ->
                        shuts(tenant, state, codes, kind, roles) || costs(state) && revised.contains(of(state)))
                .toList();
    }

    private boolean shuts(
            TenantId tenant, ClauseState state, List<String> codes, Optional<String> kind, Set<String> roles) {
        return state.clause().controls().stream()
                .filter(control -> control.kind() instanceof Attestation)
                .filter(control -> control.applies().covers(codes, kind, roles))
                .flatMap(control -> regulations.actionType(tenant, control.on()).stream())
                .anyMatch(type -> type.openTo(roles, true));
    }

    /** Regulations and numbers of the revisions that were published here and not brought along. */
    private Set<String> revised(TenantId tenant) {
        return revisions.of(tenant).stream()
                .filter(row -> !row.isBroughtAlong())
                .map(row -> row.getRegulation() + "#" + row.getNumber())
                .collect(Collectors.toSet());
    }

    private static String of(ClauseState state) {
        return state.clause().code().regulation() + "#" + state.revision();
    }

    private static boolean costs(ClauseState state) {
        return state.clause().controls().stream()
                .anyMatch(control -> control.kind() instanceof Conduct
                        || control.kind() instanceof Consequence consequence && !consequence.bonus());
    }

    private Stream<ClauseState> inForce(TenantId tenant, List<String> unitPath, Instant at) {
        Rulebook rulebook = regulations.rulebook(tenant);
        return rulebook.regulations().stream()
                .flatMap(regulation -> rulebook.inForce(regulation.code(), unitPath, at).stream())
                .filter(state -> !state.off());
    }
}
