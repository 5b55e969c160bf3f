package org.guiju.rulebook.control;

import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.rulebook.expression.Expression;
import org.guiju.sdk.Texts;

/**
 * The action is for those who have passed a course.
 *
 * @param course code of the course, the same in every clause that asks for it
 * @param title of the course
 * @param validFor how long a pass counts; absent means for good
 */
public record Training(String course, Texts title, Optional<Expression> validFor) implements Kind {

    @Override
    public Stream<Expression> expressions() {
        return validFor.stream();
    }

    @Override
    public void describe(Facets facets) {
        facets.kind("training");
        facets.put("course", course);
        facets.put("title", title);
        facets.put("valid_for", validFor);
    }
}
