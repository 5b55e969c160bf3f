package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.OwnClauses;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Document;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;
import org.guiju.sdk.decision.Layer;

/** Takes a whole document into a draft: chapters, clauses with their texts, parameters and controls, in one act. */
@ApplicationScoped
class TakeOver implements PlatformHandler {

    private static final Texts TAKEN = new Texts(
            "已经有这个代号的制度，而它是法律或模块的范本，还没有采用：换一个代号，或者先采用",
            "已經有這個代號的制度，且它是法律或模組的範本，尚未採用：請換一個代號，或先採用",
            "This code is law's or a template's that is not adopted; choose another code or adopt it first");

    @Inject
    Regulations regulations;

    @Inject
    Drafts drafts;

    @Inject
    Writable writable;

    @Inject
    OwnClauses ownClauses;

    @Inject
    BeginRegulation begin;

    @Override
    public String type() {
        return "TakeOver";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        if (!(values.get("document") instanceof String text)) {
            return List.of();
        }
        var read = Document.read(text);
        var problems = new ArrayList<>(read.problems());
        read.document().ifPresent(document -> problems.addAll(problems(tenant, document)));
        var told = new ArrayList<>(Writable.placed("document", problems));
        read.document()
                .filter(document -> isTaken(tenant, document))
                .ifPresent(document -> told.add(new FieldProblem("document", TAKEN)));
        return told;
    }

    private List<Problem> problems(TenantId tenant, Document document) {
        var library = regulations.library(tenant);
        return document.clauses().values().stream()
                .flatMap(source -> library.read(source).problems().stream())
                .toList();
    }

    private boolean isTaken(TenantId tenant, Document document) {
        return regulations.library(tenant).regulation(document.code()).isPresent()
                && drafts.revisable(tenant, document.code())
                        .filter(regulation -> regulation.layer() != Layer.LAW)
                        .isEmpty();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var tenant = permitted.tenant();
        var document = Document.read((String) permitted.values().get("document"))
                .document()
                .orElseThrow();
        if (regulations.library(tenant).regulation(document.code()).isEmpty()) {
            begin.begin(
                    permitted,
                    document.code(),
                    document.language(),
                    document.outline().title(),
                    document.outline());
        }
        document.clauses()
                .values()
                .forEach(source -> ownClauses.keep(tenant, source.stored(), permitted.now(), permitted.docket()));
        writable.change(permitted, document.code(), draft -> taken(draft, document, revisable(tenant, document)));
        return List.of();
    }

    private Regulation revisable(TenantId tenant, Document document) {
        return drafts.revisable(tenant, document.code()).orElseThrow();
    }

    /** Clauses that were there and are not in the document stay where they were. */
    private static Draft taken(Draft draft, Document document, Regulation before) {
        var taken = draft;
        for (var clause : document.clauses().entrySet()) {
            taken = taken.withOwn(clause.getKey(), clause.getValue().hash());
        }
        return taken.with(document.outline().holding(before));
    }
}
