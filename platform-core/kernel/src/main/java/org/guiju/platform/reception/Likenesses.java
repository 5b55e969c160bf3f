package org.guiju.platform.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guiju.document.meaning.Catalogue;
import org.guiju.document.meaning.ControlKind;
import org.guiju.document.meaning.Link;
import org.guiju.document.meaning.Meaning;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Clause;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.source.Node;
import org.guiju.sdk.decision.Layer;

/** Clauses of the company's modules that have controls and speak of the same thing as a text; people choose. */
@ApplicationScoped
public class Likenesses {

    @Inject
    Regulations regulations;

    /** The most alike first. */
    @Transactional
    public List<Link> of(TenantId tenant, String text) {
        var library = regulations.library(tenant);
        var entries = library.regulations().stream()
                .filter(regulation -> regulation.layer() == Layer.TEMPLATE)
                .filter(regulation -> regulations.isEnabled(tenant, regulation.plugin()))
                .flatMap(regulation -> regulation.clauses().values().stream()
                        .filter(clause -> !clause.controls().isEmpty())
                        .flatMap(clause -> entry(library, regulation.plugin(), clause).stream()))
                .toList();
        return new Catalogue(entries).links(Meaning.of(text));
    }

    private static Optional<Catalogue.Entry> entry(Library library, String module, Clause clause) {
        return library.source(clause.hash())
                .map(source -> new Catalogue.Entry(
                        module,
                        clause.code().toString(),
                        clause.title(),
                        clause.text(),
                        kinds(source, clause.controls().size()),
                        values(source, clause)));
    }

    private static Set<ControlKind> kinds(ClauseSource source, int most) {
        var kinds = new HashSet<ControlKind>();
        for (int control = 0; control < most; control++) {
            scalar(source, "controls/" + control + "/kind").ifPresent(code -> Arrays.stream(ControlKind.values())
                    .filter(kind -> kind.code().equals(code))
                    .forEach(kinds::add));
        }
        return kinds;
    }

    private static List<Catalogue.Value> values(ClauseSource source, Clause clause) {
        return clause.parameters().values().stream()
                .flatMap(parameter -> {
                    var at = "parameters/" + parameter.name();
                    return Stream.of(scalar(source, at + "/type"))
                            .flatMap(Optional::stream)
                            .flatMap(type -> scalar(source, at + "/default")
                                    .map(value -> new Catalogue.Value(parameter.name(), parameter.label(), type, value))
                                    .stream());
                })
                .toList();
    }

    private static Optional<String> scalar(ClauseSource source, String part) {
        return source.part(part).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
    }
}
