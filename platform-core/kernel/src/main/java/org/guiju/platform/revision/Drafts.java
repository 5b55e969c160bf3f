package org.guiju.platform.revision;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guiju.platform.Repository;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.RowId;
import org.guiju.rulebook.conflict.Conflict;
import org.guiju.rulebook.conflict.Conflicts;
import org.guiju.rulebook.regulation.ClauseSource;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Warning;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Drafts of a company, and what each would make of its regulation. */
@Repository
public class Drafts {

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    @Inject
    Regulations regulations;

    @Inject
    Companies companies;

    /** The open draft of a regulation, if somebody has begun one. */
    public Optional<DraftRow> open(TenantId tenant, String regulation) {
        return entityManager
                .createQuery(
                        "select d from DraftRow d where d.tenantId = :tenant and d.regulation = :regulation"
                                + " and d.state = 'open'",
                        DraftRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("regulation", regulation)
                .getResultStream()
                .findFirst();
    }

    /** Every open draft. */
    public List<DraftRow> open(TenantId tenant) {
        return entityManager
                .createQuery(
                        "select d from DraftRow d where d.tenantId = :tenant and d.state = 'open' order by d.regulation",
                        DraftRow.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    public Optional<DraftRow> draft(TenantId tenant, UUID id) {
        return Optional.ofNullable(entityManager.find(DraftRow.class, new RowId(tenant.value(), id)));
    }

    public DraftRow begin(TenantId tenant, String regulation, UUID author, Instant now) {
        var published = regulations.rulebook(tenant).revisions(regulation);
        var base = published.stream().mapToInt(Revision::number).max().orElse(0);
        var draft = new DraftRow(tenant.value(), regulation, base, author, now);
        entityManager.persist(draft);
        return draft;
    }

    /** A draft that takes a template over as it is shipped, to be filled in and published. */
    DraftRow adopt(TenantId tenant, Regulation template, UUID author, Instant now) {
        var row = begin(tenant, template.code(), author, now);
        row.keep(Draft.adopting(template, tomorrow(tenant)), author, now);
        return row;
    }

    /** Templates of the company's modules that it has not adopted yet. */
    public List<Regulation> adoptable(TenantId tenant) {
        var rulebook = regulations.rulebook(tenant);
        return rulebook.library().regulations().stream()
                .filter(template -> template.layer() == Layer.TEMPLATE)
                .filter(template -> regulations.isEnabled(tenant, template.plugin()))
                .filter(template -> rulebook.revisions(template.code()).isEmpty())
                .toList();
    }

    /**
     * What the company can write a draft of, as its draft arranges it: what it has adopted or published, and templates and
     * regulations of its own of which it has begun one.
     */
    public Optional<Regulation> revisable(TenantId tenant, String code) {
        return regulations.rulebook(tenant).regulation(code).isPresent() || isBegun(tenant, code)
                ? Optional.of(current(tenant, code).arranged(regulations.library(tenant)))
                : Optional.empty();
    }

    private boolean isBegun(TenantId tenant, String code) {
        return open(tenant, code).isPresent()
                && (isOwn(tenant, code)
                        || adoptable(tenant).stream()
                                .anyMatch(template -> template.code().equals(code)));
    }

    /** Regulations of its own of which the company has published nothing yet. */
    public List<Regulation> begunOwn(TenantId tenant) {
        var rulebook = regulations.rulebook(tenant);
        return shelf(tenant).stream()
                .filter(one -> one.plugin().equals(Library.COMPANY))
                .filter(one -> rulebook.regulation(one.code()).isEmpty())
                .toList();
    }

    /** Whether the regulation is the company's own, from nothing. */
    public boolean isOwn(TenantId tenant, String code) {
        return regulations.library(tenant).regulation(code).stream()
                .anyMatch(regulation -> regulation.plugin().equals(Library.COMPANY));
    }

    /** The library with a regulation as the draft arranges it, the company's own clauses among the others. */
    public Library library(TenantId tenant, String regulation) {
        var library = regulations.library(tenant);
        return revisable(tenant, regulation).map(library::with).orElse(library);
    }

    /** Writes into the open draft of a regulation; begins one where there is none. */
    public void change(TenantId tenant, String regulation, UUID author, Instant now, UnaryOperator<Draft> change) {
        var row = open(tenant, regulation).orElseGet(() -> begin(tenant, regulation, author, now));
        row.keep(change.apply(read(tenant, row)), author, now);
    }

    /** The draft as a value, taking effect at the start of the company's next day unless it is given another. */
    public Draft read(TenantId tenant, DraftRow row) {
        return read(tenant, row.getRegulation(), row.changes());
    }

    /** What a draft said when its changes were {@code changes}, beside what is published now. */
    public Draft read(TenantId tenant, String code, String changes) {
        var rulebook = regulations.rulebook(tenant);
        var regulation = rulebook.library().regulation(code).orElseThrow();
        return with(Draft.revising(regulation, rulebook.revisions(code), tomorrow(tenant)), changes);
    }

    static Draft with(Draft unchanged, String changes) {
        var draft = unchanged;
        if (changes.isEmpty()) {
            return draft;
        }
        var said = Revision.read(changes);
        if (said.arrangement().isPresent()) {
            draft = draft.with(said.arrangement().get().outline());
        }
        for (var entry : said.clauses().entrySet()) {
            var statement = entry.getValue().getFirst();
            draft = draft.with(
                    entry.getKey(),
                    new Draft.Edit(statement.template(), statement.company(), statement.units(), statement.repealed()));
        }
        return draft;
    }

    /** What the regulation is to say: the open draft, or no change at all. */
    public Draft current(TenantId tenant, String regulation) {
        return open(tenant, regulation).map(row -> read(tenant, row)).orElseGet(() -> {
            var rulebook = regulations.rulebook(tenant);
            return Draft.revising(
                    rulebook.library().regulation(regulation).orElseThrow(),
                    rulebook.revisions(regulation),
                    tomorrow(tenant));
        });
    }

    /** The clause's file as the draft has it. */
    public ClauseSource source(TenantId tenant, ClauseCode clause) {
        return regulations
                .library(tenant)
                .source(current(tenant, clause.regulation()).edit(clause).template())
                .orElseThrow();
    }

    /** The same, with the text the company has put in the place of the template's. */
    public ClauseSource words(TenantId tenant, ClauseCode clause) {
        var source = source(tenant, clause);
        var own = current(tenant, clause.regulation()).edit(clause).company().text();
        return own.isEmpty()
                ? source
                : source.with("text/zh-Hans", own.zhHans())
                        .with("text/zh-Hant", own.zhHant())
                        .with("text/en", own.en());
    }

    /** Regulations that the company can write in, as published or shipped; what it has only begun comes last. */
    public List<Regulation> shelf(TenantId tenant) {
        var rulebook = regulations.rulebook(tenant);
        var library = regulations.library(tenant);
        return Stream.concat(
                        rulebook.regulations().stream().filter(one -> one.layer() != Layer.LAW),
                        open(tenant).stream()
                                .map(DraftRow::getRegulation)
                                .filter(code -> rulebook.regulation(code).isEmpty() && isBegun(tenant, code))
                                .flatMap(code -> library.regulation(code).stream()))
                .toList();
    }

    /** What a named person has to decide on before the draft can be published. */
    public List<Warning> warnings(TenantId tenant, DraftRow row) {
        return read(tenant, row)
                .warnings(regulations.library(tenant), companies.company(tenant).zone());
    }

    /** Pairs of clauses of which nobody in the rulebook says which holds, once the draft is in force. */
    public List<Conflict> conflicts(TenantId tenant, Draft draft) {
        return Conflicts.of(
                draft.in(regulations.rulebook(tenant)), draft.changes().keySet(), draft.effectiveFrom());
    }

    private Instant tomorrow(TenantId tenant) {
        var zone = companies.company(tenant).zone();
        return companies
                .now(tenant)
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
