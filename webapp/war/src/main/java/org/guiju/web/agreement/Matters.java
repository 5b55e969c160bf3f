package org.guiju.web.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guiju.platform.adjudication.PendingDecisions;
import org.guiju.platform.approval.Approvals;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.waiver.Waivers;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.Field;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.ValueWords;
import org.guiju.web.wording.Words;

/** What people call the acts that wait, the records they are about and the values in them. */
@RequestScoped
public class Matters {

    private static final String WHY = "/why.xhtml?docket=";

    @Inject
    private Approvals approvals;

    @Inject
    private PendingDecisions pending;

    @Inject
    private Waivers waivers;

    @Inject
    private Regulations regulations;

    @Inject
    private Records records;

    @Inject
    private Clauses clauses;

    @Inject
    private Me me;

    @Inject
    private Words words;

    /** An act that waits, or a waiver, by its id. */
    public Optional<String> named(UUID id) {
        return approvals
                .approval(me.tenant(), id)
                .map(found -> of(found.getActionType(), found.getRequesterId()))
                .or(() -> pending.pending(me.tenant(), id)
                        .map(found -> of(found.getActionType(), found.getRequesterId())))
                .or(() -> waivers.waiver(me.tenant(), id)
                        .map(found ->
                                clauses.chip(found.control().clause()).label() + " · " + name(found.getRequestedBy())));
    }

    /** Other decisions on the same act: the first one, the ruling, what became of it. */
    public List<Link> related(UUID docket) {
        var links = new ArrayList<Link>();
        approvals.behind(me.tenant(), docket).ifPresent(found -> {
            links.add(new Link(words.of("why.first"), WHY + found.getDocketId()));
            found.resultDocket().ifPresent(id -> links.add(new Link(words.of("why.after_agreement"), WHY + id)));
        });
        pending.behind(me.tenant(), docket).ifPresent(found -> {
            links.add(new Link(words.of("why.first"), WHY + found.getDocketId()));
            found.rulingDocket().ifPresent(id -> links.add(new Link(words.of("why.ruling"), WHY + id)));
            found.resultDocket().ifPresent(id -> links.add(new Link(words.of("why.after_ruling"), WHY + id)));
        });
        return links.stream()
                .filter(link -> !link.href().equals(WHY + docket))
                .distinct()
                .toList();
    }

    /** Another decision, by what it is to this one. */
    public record Link(String label, String href) {}

    private String of(String action, UUID requester) {
        return action(action) + " · " + name(requester);
    }

    String name(UUID employee) {
        return me.names().getOrDefault(employee.toString(), "");
    }

    String action(String code) {
        return regulations
                .library()
                .actionType(code)
                .map(ActionType::title)
                .map(words::text)
                .orElse(code);
    }

    String record(UUID id) {
        return records.record(me.tenant(), id)
                .map(record -> regulations
                        .library()
                        .recordType(record.getType())
                        .map(type -> record.getData().get(type.title()))
                        .map(title -> title + " · " + record.getNumber())
                        .orElse(record.getNumber()))
                .orElse("");
    }

    String label(String action, String path) {
        return regulations
                .library()
                .actionType(action)
                .flatMap(type -> type.label(path))
                .map(words::text)
                .orElse(last(path));
    }

    /** Where a value stands on the form: fields in their order, then what the record says. */
    int place(String action, String path) {
        var names = regulations.library().actionType(action).stream()
                .flatMap(type -> Stream.concat(
                        type.fields().stream().map(field -> "action." + field.name()),
                        type.subject().stream()
                                .flatMap(subject -> subject.fields().stream())
                                .map(field -> "record." + field.name())))
                .toList();
        int at = names.indexOf(path);
        return at < 0 ? names.size() : at;
    }

    String value(String action, String path, Object value) {
        var say = new ValueWords(words, me.names());
        return field(action, path).map(field -> say.of(field, value)).orElseGet(() -> say.of(value));
    }

    private Optional<Field> field(String action, String path) {
        return regulations.library().actionType(action).flatMap(type -> {
            if (path.startsWith("action.")) {
                return type.field(last(path));
            }
            return type.subject().stream()
                    .flatMap(subject -> subject.fields().stream())
                    .filter(field -> field.name().equals(last(path)))
                    .findFirst();
        });
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
