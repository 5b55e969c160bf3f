package org.guiju.rulebook.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.source.Node;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Section;

/** Who receives what is calculated for a unit. */
public sealed interface Paid {

    /** It stays a figure. */
    record Nobody() implements Paid {}

    /** Whoever held the role at the very unit when the period ended; exactly one person. */
    record Head(String role) implements Paid {}

    /** Those who held the roles in the unit or below it when the period ended. What the shares leave over is not paid. */
    record Members(List<Part> parts) implements Paid {}

    /**
     * What the holders of one role share.
     *
     * @param share of the whole
     */
    record Part(String role, Expression share, By by) {}

    /** How the holders of a role share their part. */
    enum By {
        EQUAL,
        /** What each has added to the measure in the period; what is below zero counts as nothing. */
        RESULTS
    }

    default Stream<Expression> expressions() {
        return this instanceof Members(var parts) ? parts.stream().map(Part::share) : Stream.empty();
    }

    /** {@code paid: nobody}, {@code paid: {head: role}} or {@code paid: {members: […]}}; expressions read parameters alone. */
    static Optional<Paid> read(KindSource source, Section per) {
        var node = per.required("paid");
        if (node.filter(Node.Scalar.class::isInstance).isPresent()) {
            var word = per.scalar("paid").orElseThrow();
            if (!word.text().equals("nobody")) {
                per.problems().notOneOf(word.at(), word.text(), List.of("nobody", "{head: …}", "{members: […]}"));
            }
            return Optional.of(new Nobody());
        }
        return per.section("paid").flatMap(paid -> {
            if (paid.has("head") == paid.has("members")) {
                per.problems().add(paid.at(), Code.MISSING_KEY, "head / members");
                return Optional.empty();
            }
            var read = paid.has("head")
                    ? Optional.<Paid>of(new Head(paid.requiredName("head", Section.NAME)))
                    : members(source, paid);
            paid.close();
            return read;
        });
    }

    private static Optional<Paid> members(KindSource source, Section paid) {
        var parts = paid.sections("members").stream()
                .flatMap(section -> part(source, section).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Members(parts));
    }

    private static Optional<Part> part(KindSource source, Section section) {
        var role = section.requiredName("role", Section.NAME);
        var share = new Expressions(section, source.parameters(), source.places()).required("share", Type.percent());
        var by = section.requiredChoice("by", By.class);
        section.close();
        return share.isEmpty() || by.isEmpty() ? Optional.empty() : Optional.of(new Part(role, share.get(), by.get()));
    }
}
