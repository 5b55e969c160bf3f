package org.guiju.platform.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.document.Node;
import org.guiju.document.Reading;
import org.guiju.platform.reception.ReceivedClause.Remark;
import org.guiju.platform.reception.ReceivedDocument.LeftOut;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;

/** Keeps what was read and what people decide about it, clause by clause. */
@ApplicationScoped
public class Reception {

    private static final int APART = 100;

    @Inject
    Receptions receptions;

    @Inject
    Companies companies;

    /** What came of a change. */
    public enum Change {
        DONE,
        /** Somebody else changed the clause in the meantime; nothing was written. */
        OVERTAKEN,
        /** There is no such clause or part of it, or the document is closed. */
        IMPOSSIBLE
    }

    @Transactional
    public ReceivedDocument keep(TenantId tenant, UUID employee, String file, Reading reading) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        reading.counts().forEach((fate, number) -> counts.put(lower(fate), number));
        var document = new ReceivedDocument(
                Ids.next(),
                employee,
                file,
                reading.title().isEmpty() ? file.replaceAll("\\.[^.]*$", "") : reading.title(),
                reading.script().language(),
                ReceivedDocument.State.OPEN,
                counts,
                reading.dropped().stream()
                        .map(one -> new LeftOut(one.line(), one.page(), one.words(), lower(one.why())))
                        .toList(),
                Optional.empty(),
                companies.now(tenant));
        receptions.add(tenant, document);
        var nodes = reading.walk().toList();
        for (int i = 0; i < nodes.size(); i++) {
            receptions.add(tenant, document.id(), clause(nodes.get(i), (i + 1) * APART));
        }
        return document;
    }

    private static ReceivedClause clause(Node node, int position) {
        return fresh(
                node.address(),
                position,
                node.depth(),
                node.number(),
                node.heading(),
                node.text(),
                node.page(),
                node.marks().stream()
                        .map(mark -> new Remark(lower(mark.kind()), mark.about()))
                        .toList());
    }

    private static ReceivedClause fresh(
            String address,
            int position,
            int depth,
            String number,
            String heading,
            String text,
            int page,
            List<Remark> marks) {
        return new ReceivedClause(
                address,
                position,
                depth,
                number,
                heading,
                text,
                page,
                marks,
                ReceivedClause.State.OPEN,
                Set.of(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Writes what somebody decided about a clause they saw at its version. */
    @Transactional
    public Change decide(TenantId tenant, UUID employee, UUID document, ReceivedClause clause) {
        return isOpen(tenant, document)
                ? told(receptions.change(tenant, document, clause, employee))
                : Change.IMPOSSIBLE;
    }

    private boolean isOpen(TenantId tenant, UUID document) {
        return receptions
                .document(tenant, document)
                .filter(ReceivedDocument::isOpen)
                .isPresent();
    }

    private static Change told(boolean written) {
        return written ? Change.DONE : Change.OVERTAKEN;
    }

    /** Leaves out a heading with all that stands below it, or takes all of it back. */
    @Transactional
    public Change leaveOut(TenantId tenant, UUID employee, UUID document, ReceivedClause top, boolean out) {
        if (!isOpen(tenant, document)) {
            return Change.IMPOSSIBLE;
        }
        var state = out ? ReceivedClause.State.LEFT_OUT : ReceivedClause.State.OPEN;
        boolean written = true;
        for (var clause : branch(receptions.clauses(tenant, document), top)) {
            written &= receptions.change(
                    tenant, document, clause.decided(state, clause.asWords(), clause.like()), employee);
        }
        return told(written);
    }

    private static List<ReceivedClause> branch(List<ReceivedClause> all, ReceivedClause top) {
        List<ReceivedClause> branch = new ArrayList<>();
        for (var clause : all) {
            if (clause.address().equals(top.address())) {
                branch.add(top);
            } else if (!branch.isEmpty() && clause.depth() > top.depth()) {
                branch.add(clause);
            } else if (!branch.isEmpty()) {
                break;
            }
        }
        return branch;
    }

    /** What was torn in two becomes one sentence. */
    @Transactional
    public Change mend(TenantId tenant, UUID employee, UUID document, ReceivedClause clause) {
        var whole = clause.text()
                .replaceAll("(?<=[\\p{IsHan}，、（])\\n|\\n(?=[\\p{IsHan}，、）])", "")
                .replace('\n', ' ');
        return decide(tenant, employee, document, clause.mended(whole));
    }

    /** Puts a clause to the end of the one before. */
    @Transactional
    public Change join(TenantId tenant, UUID employee, UUID document, ReceivedClause clause) {
        var all = receptions.clauses(tenant, document);
        int place = all.stream().map(ReceivedClause::address).toList().indexOf(clause.address());
        if (place < 1 || !isOpen(tenant, document)) {
            return Change.IMPOSSIBLE;
        }
        var before = all.get(place - 1);
        var added = (clause.number() + " " + clause.heading() + " " + clause.text()).strip();
        var joined = before.saying(before.heading(), before.isHeading() ? added : before.text() + "\n" + added);
        return told(
                receptions.remove(tenant, document, clause) && receptions.change(tenant, document, joined, employee));
    }

    /** Makes clauses of the paragraphs of one; the first keeps the address. */
    @Transactional
    public Change split(TenantId tenant, UUID employee, UUID document, ReceivedClause clause) {
        var parts = clause.text()
                .lines()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var all = receptions.clauses(tenant, document);
        if (parts.size() < 2 || parts.size() >= APART || !isOpen(tenant, document)) {
            return Change.IMPOSSIBLE;
        }
        if (!receptions.change(tenant, document, clause.saying(clause.heading(), parts.getFirst()), employee)) {
            return Change.OVERTAKEN;
        }
        var used = all.stream().map(ReceivedClause::address).collect(java.util.stream.Collectors.toSet());
        for (int i = 1; i < parts.size(); i++) {
            var address = free(used, clause.address() + "-" + (i + 1));
            receptions.add(
                    tenant,
                    document,
                    fresh(
                            address,
                            clause.position() + i,
                            clause.depth(),
                            "",
                            "",
                            parts.get(i),
                            clause.page(),
                            List.of()));
        }
        return Change.DONE;
    }

    private static String free(Set<String> used, String wanted) {
        var address = wanted;
        while (!used.add(address)) {
            address += "b";
        }
        return address;
    }

    /** Something that was left out is text after all: it becomes a clause at the end. */
    @Transactional
    public Change takeBack(TenantId tenant, UUID document, int line) {
        var found = receptions.document(tenant, document).filter(ReceivedDocument::isOpen);
        var part = found.flatMap(one ->
                one.dropped().stream().filter(left -> left.line() == line).findFirst());
        if (part.isEmpty()) {
            return Change.IMPOSSIBLE;
        }
        var all = receptions.clauses(tenant, document);
        var used = all.stream().map(ReceivedClause::address).collect(java.util.stream.Collectors.toSet());
        receptions.add(
                tenant,
                document,
                fresh(
                        free(used, "x" + line),
                        all.getLast().position() + APART,
                        1,
                        "",
                        "",
                        part.get().words(),
                        part.get().page(),
                        List.of()));
        receptions.keepDropped(
                tenant,
                document,
                found.get().dropped().stream()
                        .filter(left -> left != part.get())
                        .toList());
        return Change.DONE;
    }

    @Transactional
    public boolean putAside(TenantId tenant, UUID document) {
        return receptions.end(tenant, document, ReceivedDocument.State.PUT_ASIDE, "");
    }
}
