package org.guiju.platform.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Keeps that people have passed a course, and tells them. */
@ApplicationScoped
class RecordTraining implements PlatformHandler {

    @Inject
    Trainings trainings;

    @Inject
    Courses courses;

    @Inject
    Companies companies;

    @Override
    public String type() {
        return "RecordTraining";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var unknown = Optional.ofNullable((String) values.get("course"))
                .filter(course -> courses.course(tenant, course, now).isEmpty())
                .map(course -> new FieldProblem(
                        "course",
                        unknown(courses.courses(tenant, now).values().stream()
                                .map(Courses.Course::title)
                                .toList())));
        var today = now.atZone(companies.company(tenant).zone()).toLocalDate();
        var early = Optional.ofNullable((LocalDate) values.get("passed_on"))
                .filter(day -> day.isAfter(today))
                .map(day -> new FieldProblem("passed_on", FUTURE));
        return Stream.concat(unknown.stream(), early.stream()).toList();
    }

    private static final Texts FUTURE =
            new Texts("这一天还没到，通过以后再登记", "這一天還沒到，通過之後再登記", "That day is still to come; record it once it is passed");

    private static Texts unknown(List<Texts> known) {
        var list = Texts.list(known);
        return known.isEmpty()
                ? new Texts("现行制度没有要求任何培训", "現行制度沒有要求任何訓練", "No clause in force asks for a course")
                : new Texts(
                        "现行制度要求的培训有：" + list.zhHans(),
                        "現行制度要求的訓練有：" + list.zhHant(),
                        "The courses that clauses ask for: " + list.en());
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var course = courses.course(permitted.tenant(), (String) values.get("course"), permitted.now())
                .orElseThrow();
        var at = ((LocalDate) values.get("passed_on"))
                .plusDays(1)
                .atStartOfDay(permitted.company().zone())
                .toInstant()
                .minusSeconds(1);
        var people =
                ((List<?>) values.get("people")).stream().map(String::valueOf).toList();
        people.forEach(person ->
                trainings.pass(permitted.tenant(), UUID.fromString(person), course.code(), at, permitted.docket()));
        return List.of(new Effect.Notify(people, passed(course.title()), Optional.empty()));
    }

    private static Texts passed(Texts course) {
        return new Texts(
                "你通过了培训“" + course.zhHans() + "”",
                "你通過了訓練「" + course.zhHant() + "」",
                "You have passed the training “" + course.en() + "”");
    }
}
