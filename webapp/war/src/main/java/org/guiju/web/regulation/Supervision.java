package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.staffing.Roles;
import org.guiju.platform.supervision.RegulationReviews;
import org.guiju.platform.supervision.Supervisors;
import org.guiju.rulebook.regulation.Regulation.Supervisor;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Who supervises a regulation, said to the reader. */
@RequestScoped
class Supervision {

    private static final Set<String> MAY_NAME = Set.of("tenant_admin", "company_leadership");

    @Inject
    private Supervisors supervisors;

    @Inject
    private RegulationReviews reviews;

    @Inject
    private Organisation organisation;

    @Inject
    private Roles roles;

    @Inject
    private Me me;

    @Inject
    private Words words;

    boolean mayName() {
        return me.roles().stream().anyMatch(MAY_NAME::contains);
    }

    String of(Book book) {
        if (book.law()) {
            return "";
        }
        var post = supervisors.all(me.tenant()).get(book.code());
        return post == null ? words.of("reader.unsupervised") : said(post) + " · " + review(book.code());
    }

    private String review(String code) {
        if (reviews.isMature(me.tenant(), code)) {
            return words.of("reader.review.mature");
        }
        return reviews.due(me.tenant(), code)
                .map(day -> words.of(
                        day.isAfter(words.getToday()) ? "reader.review.next" : "reader.review.overdue", words.day(day)))
                .orElseGet(() -> words.of("reader.review.never"));
    }

    private String said(Supervisor post) {
        var unit = organisation.unit(me.tenant(), me.unitPath().getLast());
        var people = supervisors.holders(me.tenant(), post, unit.getId()).stream()
                .map(person -> me.names().getOrDefault(person.toString(), ""))
                .collect(Collectors.joining(words.of("list.comma")));
        var vacant = supervisors.vacant(me.tenant(), post).stream()
                .map(Unit::getName)
                .map(words::text)
                .collect(Collectors.joining(words.of("list.comma")));
        var role = words.text(roles.name(me.tenant(), post.role()));
        return people.isEmpty() ? words.of("reader.vacant", role, vacant) : words.of("reader.supervised", role, people);
    }
}
