package org.guiju.platform.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.Revisions;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;
import org.guiju.rulebook.decision.ExampleTrial;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Revisions.Next;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Makes the open draft the company's next revision, from the start of a civil day in the company's zone. */
@ApplicationScoped
class PublishRevision implements PlatformHandler {

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    Revisions revisions;

    @Inject
    Companies companies;

    @Inject
    Consulted consulted;

    @Inject
    OpenProblems problemsAmended;

    @Override
    public String type() {
        return "PublishRevision";
    }

    /** Whatever keeps the draft from being published: wrong values, open questions, failing examples, clashing dates. */
    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        var row = DraftArgument.of(drafts, tenant, values);
        if (row.isEmpty()) {
            return List.of(new FieldProblem(
                    "draft",
                    new Texts(
                            "草案不存在，或已经发布，回制度页重新打开",
                            "草案不存在，或已經發布，回制度頁重新開啟",
                            "There is no such open draft; open it again from the regulation")));
        }
        return day(tenant, values)
                .map(start -> drafts.read(tenant, row.get()).withEffectiveFrom(start))
                .map(draft -> problems(tenant, row.get(), draft, now))
                .orElse(List.of());
    }

    private List<FieldProblem> problems(TenantId tenant, DraftRow row, Draft draft, Instant now) {
        if (draft.unchanged() || draft.effectiveFrom().isBefore(now)) {
            return List.of();
        }
        var zone = companies.company(tenant).zone();
        var clashes =
                org.guiju.rulebook.regulation.Revisions.next(draft, now, zone) instanceof Next.Refused(var refused)
                        ? refused
                        : List.<org.guiju.rulebook.source.Problem>of();
        var found = Stream.concat(
                        draft.check(regulations.library(tenant), zone, new ExampleTrial(zone)).stream(),
                        clashes.stream())
                .map(problem -> new FieldProblem("draft", problem.says().map(text -> problem.place() + "：" + text)));
        return Stream.of(found, undecided(tenant, row, draft, zone), unsettled(tenant, row, draft))
                .flatMap(problems -> problems)
                .toList();
    }

    /** Conflicts of which nobody has said which clause holds. */
    private Stream<FieldProblem> unsettled(TenantId tenant, DraftRow row, Draft draft) {
        return drafts.conflicts(tenant, draft).stream()
                .filter(conflict -> row.decision(conflict).isEmpty())
                .map(conflict -> new FieldProblem(
                        "draft",
                        new Texts(
                                conflict.says().zhHans() + "改好，或在工作台定以哪条为准后再发布",
                                conflict.says().zhHant() + "改好，或在工作台訂以哪條為準後再發布",
                                conflict.says().en()
                                        + " Correct one, or decide in the workbench which holds, then publish")));
    }

    /** The draft with what people have decided on its conflicts. */
    private Draft settled(TenantId tenant, DraftRow row, Draft draft) {
        var settled = draft;
        for (var conflict : drafts.conflicts(tenant, draft)) {
            var holds = row.decision(conflict).flatMap(DraftRow.Approval::holds);
            if (holds.isPresent()) {
                settled = conflict.settled(settled, holds.get());
            }
        }
        return settled;
    }

    /** Doubts that nobody has put a name and a reason under yet. */
    private Stream<FieldProblem> undecided(TenantId tenant, DraftRow row, Draft draft, ZoneId zone) {
        return draft.warnings(regulations.library(tenant), zone).stream()
                .filter(warning -> !row.accepts(warning))
                .map(warning -> new FieldProblem(
                        "draft",
                        new Texts(
                                warning.clause() + "：" + warning.says().zhHans() + " 改好，或在工作台署名说明理由后再发布",
                                warning.clause() + "：" + warning.says().zhHant() + " 改好，或在工作台署名說明理由後再發布",
                                warning.clause() + ": " + warning.says().en()
                                        + " Correct it, or accept it with a reason in the workbench, then publish")));
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var row = DraftArgument.of(drafts, tenant, permitted.values()).orElseThrow();
        var draft = settled(
                tenant,
                row,
                drafts.read(tenant, row)
                        .withEffectiveFrom(day(tenant, permitted.values()).orElseThrow()));
        if (!(org.guiju.rulebook.regulation.Revisions.next(
                        draft, permitted.now(), permitted.company().zone())
                instanceof Next.Published(var revision))) {
            throw new IllegalStateException("The draft could be published a moment ago");
        }
        revisions.publish(
                tenant, revision, Optional.of(permitted.actor().employee()), Json.write(evidence(permitted, row)));
        row.close();
        return problemsAmended.settledBy(tenant, revision).toList();
    }

    private Map<String, Object> evidence(CarriedOut permitted, DraftRow row) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("docket", permitted.docket());
        evidence.put("draft", row.getId());
        evidence.put("author", row.getAuthorId());
        evidence.put(
                "consultation",
                Optional.ofNullable(permitted.values().get("consultation_record"))
                        .or(() -> consulted.record(permitted.tenant(), row))
                        .orElse(null));
        evidence.put("approvals", row.approvals().stream().map(DraftRow::json).toList());
        return evidence;
    }

    private Optional<Instant> day(TenantId tenant, Map<String, Object> values) {
        return Optional.ofNullable((LocalDate) values.get("effective_from"))
                .map(day -> day.atStartOfDay(companies.company(tenant).zone()).toInstant());
    }
}
