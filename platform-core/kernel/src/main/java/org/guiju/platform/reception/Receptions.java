package org.guiju.platform.reception;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.Repository;
import org.guiju.platform.reception.ReceivedClause.Remark;
import org.guiju.platform.reception.ReceivedDocument.LeftOut;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Json;

/** All documents a company brought, with their clauses. */
@Repository
public class Receptions {

    private static final String DOCUMENT = "select id, employee_id, file, title, language, state, cast(counts as text),"
            + " cast(dropped as text), coalesce(regulation, ''), cast(extract(epoch from at) * 1000 as bigint)"
            + " from guiju.received_document where tenant_id = ?1 ";
    private static final String CLAUSE =
            "select address, position, depth, number, heading, text, page, cast(marks as text), state,"
                    + " cast(as_words as text), coalesce(likened, ''), version, changed_by"
                    + " from guiju.received_clause where tenant_id = ?1 and document_id = ?2 ";

    @PersistenceContext(unitName = "guiju")
    EntityManager entityManager;

    void add(TenantId tenant, ReceivedDocument document) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.received_document"
                                + " (tenant_id, id, employee_id, file, title, language, counts, dropped, at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as jsonb), cast(?8 as jsonb), cast(?9 as timestamptz))")
                .setParameter(1, tenant.value())
                .setParameter(2, document.id())
                .setParameter(3, document.employee())
                .setParameter(4, document.file())
                .setParameter(5, document.title())
                .setParameter(6, document.language())
                .setParameter(7, Json.write(document.counts()))
                .setParameter(8, dropped(document.dropped()))
                .setParameter(9, document.at().toString())
                .executeUpdate();
    }

    void keepDropped(TenantId tenant, UUID id, List<LeftOut> dropped) {
        entityManager
                .createNativeQuery(
                        "update guiju.received_document set dropped = cast(?3 as jsonb) where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .setParameter(3, dropped(dropped))
                .executeUpdate();
    }

    private static String dropped(List<LeftOut> dropped) {
        return Json.write(dropped.stream()
                .map(one -> Map.of("line", one.line(), "page", one.page(), "words", one.words(), "why", one.why()))
                .toList());
    }

    void add(TenantId tenant, UUID document, ReceivedClause clause) {
        entityManager
                .createNativeQuery(
                        "insert into guiju.received_clause (tenant_id, document_id, address, position, depth,"
                                + " number, heading, text, page, marks) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as jsonb))")
                .setParameter(1, tenant.value())
                .setParameter(2, document)
                .setParameter(3, clause.address())
                .setParameter(4, clause.position())
                .setParameter(5, clause.depth())
                .setParameter(6, clause.number())
                .setParameter(7, clause.heading())
                .setParameter(8, clause.text())
                .setParameter(9, clause.page())
                .setParameter(10, marks(clause.marks()))
                .executeUpdate();
    }

    private static String marks(List<Remark> marks) {
        return Json.write(marks.stream()
                .map(mark -> Map.of("kind", mark.kind(), "about", mark.about()))
                .toList());
    }

    /** False where somebody changed it since that version. */
    boolean change(TenantId tenant, UUID document, ReceivedClause clause, UUID by) {
        return entityManager
                        .createNativeQuery(
                                "update guiju.received_clause set heading = ?4, text = ?5, marks = cast(?6 as jsonb),"
                                        + " state = ?7, as_words = cast(?8 as jsonb), likened = nullif(?9, ''), changed_by = ?10,"
                                        + " version = version + 1 where tenant_id = ?1 and document_id = ?2 and address = ?3 and version = ?11")
                        .setParameter(1, tenant.value())
                        .setParameter(2, document)
                        .setParameter(3, clause.address())
                        .setParameter(4, clause.heading())
                        .setParameter(5, clause.text())
                        .setParameter(6, marks(clause.marks()))
                        .setParameter(7, clause.state().name().toLowerCase(Locale.ROOT))
                        .setParameter(
                                8, Json.write(clause.asWords().stream().sorted().toList()))
                        .setParameter(9, clause.like().orElse(""))
                        .setParameter(10, by)
                        .setParameter(11, clause.version())
                        .executeUpdate()
                == 1;
    }

    boolean remove(TenantId tenant, UUID document, ReceivedClause clause) {
        return entityManager
                        .createNativeQuery("delete from guiju.received_clause"
                                + " where tenant_id = ?1 and document_id = ?2 and address = ?3 and version = ?4")
                        .setParameter(1, tenant.value())
                        .setParameter(2, document)
                        .setParameter(3, clause.address())
                        .setParameter(4, clause.version())
                        .executeUpdate()
                == 1;
    }

    /** Only an open one ends. */
    boolean end(TenantId tenant, UUID id, ReceivedDocument.State state, String regulation) {
        return entityManager
                        .createNativeQuery("update guiju.received_document set state = ?3, regulation = nullif(?4, '')"
                                + " where tenant_id = ?1 and id = ?2 and state = 'open'")
                        .setParameter(1, tenant.value())
                        .setParameter(2, id)
                        .setParameter(3, state.name().toLowerCase(Locale.ROOT))
                        .setParameter(4, regulation)
                        .executeUpdate()
                == 1;
    }

    public Optional<ReceivedDocument> document(TenantId tenant, UUID id) {
        List<?> rows = entityManager
                .createNativeQuery(DOCUMENT + "and id = ?2")
                .setParameter(1, tenant.value())
                .setParameter(2, id)
                .getResultList();
        return rows.stream().map(row -> document((Object[]) row)).findFirst();
    }

    /** Newest first, of everybody who works on such. */
    public List<ReceivedDocument> latest(TenantId tenant, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(DOCUMENT + "and state <> 'put_aside' order by id desc limit " + limit)
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream().map(row -> document((Object[]) row)).toList();
    }

    /** In reading order. */
    public List<ReceivedClause> clauses(TenantId tenant, UUID document) {
        List<?> rows = entityManager
                .createNativeQuery(CLAUSE + "order by position, address")
                .setParameter(1, tenant.value())
                .setParameter(2, document)
                .getResultList();
        return rows.stream().map(row -> clause((Object[]) row)).toList();
    }

    private static ReceivedDocument document(Object[] row) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Json.readMap((String) row[6]).forEach((fate, number) -> counts.put(fate, ((Number) number).intValue()));
        return new ReceivedDocument(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ReceivedDocument.State.valueOf(((String) row[5]).toUpperCase(Locale.ROOT)),
                counts,
                maps((String) row[7]).stream()
                        .map(one -> new LeftOut(
                                ((Number) one.get("line")).intValue(),
                                ((Number) one.get("page")).intValue(),
                                (String) one.get("words"),
                                (String) one.get("why")))
                        .toList(),
                Optional.of((String) row[8]).filter(code -> !code.isEmpty()),
                Instant.ofEpochMilli(((Number) row[9]).longValue()));
    }

    private static ReceivedClause clause(Object[] row) {
        return new ReceivedClause(
                (String) row[0],
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                maps((String) row[7]).stream()
                        .map(one -> new Remark((String) one.get("kind"), (String) one.get("about")))
                        .toList(),
                ReceivedClause.State.valueOf(((String) row[8]).toUpperCase(Locale.ROOT)),
                numbers((String) row[9]),
                Optional.of((String) row[10]).filter(like -> !like.isEmpty()),
                ((Number) row[11]).intValue(),
                Optional.ofNullable((UUID) row[12]));
    }

    private static List<Map<?, ?>> maps(String json) {
        return ((Collection<?>) Json.read(json))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static Set<Integer> numbers(String json) {
        return ((Collection<?>) Json.read(json))
                .stream().map(one -> ((Number) one).intValue()).collect(Collectors.toSet());
    }
}
