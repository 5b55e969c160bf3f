package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Rewritten;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problems;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Writes a part of a clause otherwise, on trial: expressions, decision tables, and examples that are left out. */
@ApplicationScoped
public class Rewriting {

    private static final Pattern TABLE = Pattern.compile("controls/\\d{1,3}/table");
    private static final Pattern EXAMPLE = Pattern.compile("examples/\\d{1,3}");

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    /**
     * @param source the clause with the part as it was sent; empty when that has no shape at all
     * @param read what it comes to
     */
    public record Attempt(Optional<ClauseSource> source, Rewritten read) {}

    /** Whether the company may write that part otherwise. */
    public boolean isOpen(TenantId tenant, ClauseCode clause, String part) {
        boolean own = drafts.revisable(tenant, clause.regulation())
                .filter(regulation -> regulation.layer() != Layer.LAW)
                .flatMap(regulation -> regulation.clause(clause))
                .isPresent();
        return own && isWritten(tenant, drafts.source(tenant, clause), part);
    }

    private boolean isWritten(TenantId tenant, ClauseSource source, String part) {
        return source.part(part)
                .filter(node -> node instanceof Node.Scalar
                        ? !read(tenant, source).places(part).isEmpty()
                        : TABLE.matcher(part).matches() || EXAMPLE.matcher(part).matches())
                .isPresent();
    }

    /** The clause as the draft has it. */
    public Rewritten read(TenantId tenant, ClauseSource source) {
        return regulations.library(tenant).read(source);
    }

    /** @param text an expression, a table in the notation of the files, or nothing to leave an example out */
    public Attempt attempt(TenantId tenant, ClauseCode clause, String part, String text) {
        var source = drafts.source(tenant, clause);
        if (EXAMPLE.matcher(part).matches() && text.isBlank()) {
            return read(tenant, Optional.of(source.without(part)), List.of());
        }
        if (source.part(part).orElseThrow() instanceof Node.Scalar) {
            return read(tenant, Optional.of(source.with(part, text.strip())), List.of());
        }
        var problems = new Problems();
        var structure = ClauseSource.structure(part, text, problems);
        return read(tenant, structure.map(node -> source.with(part, node)), problems.list());
    }

    private Attempt read(TenantId tenant, Optional<ClauseSource> source, List<Problem> problems) {
        return new Attempt(
                source,
                source.map(found -> read(tenant, found)).orElse(new Rewritten(Optional.empty(), problems, List.of())));
    }

    /** Whether somebody else has written the part otherwise since it was {@code seen}. */
    boolean isOvertaken(TenantId tenant, ClauseCode clause, String part, String seen) {
        return !regulations
                .library(tenant)
                .source(seen)
                .filter(before -> before.agrees(drafts.source(tenant, clause), part))
                .isPresent();
    }
}
