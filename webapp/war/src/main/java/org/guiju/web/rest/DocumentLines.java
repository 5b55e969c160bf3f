package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guiju.document.meaning.Meaning;
import org.guiju.platform.reception.Handover;
import org.guiju.platform.reception.ReceivedClause;
import org.guiju.platform.reception.ReceivedDocument;
import org.guiju.platform.reception.Receptions;

/** Received documents with their clauses as JSON. */
@RequestScoped
public class DocumentLines {

    @Inject
    private Receptions receptions;

    @Inject
    private Caller caller;

    @Transactional
    JsonObject json(UUID id) {
        ReceivedDocument document = receptions.document(caller.tenant(), id).orElseThrow(ProblemException::notFound);
        List<ReceivedClause> clauses = receptions.clauses(caller.tenant(), id);
        JsonObjectBuilder counts = Json.createObjectBuilder();
        document.counts().forEach(counts::add);
        JsonArrayBuilder dropped = Json.createArrayBuilder();
        document.dropped()
                .forEach(one -> dropped.add(Json.createObjectBuilder()
                        .add("line", one.line())
                        .add("words", one.words())
                        .add("why", one.why())));
        JsonArrayBuilder all = Json.createArrayBuilder();
        clauses.forEach(clause -> all.add(json(clause)));
        Handover.Tally tally = Handover.tally(clauses);
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("file", document.file())
                .add("title", document.title())
                .add("language", document.language())
                .add("state", lower(document.state()))
                .add("lines", counts)
                .add("dropped", dropped)
                .add("clauses", all)
                .add(
                        "outcome",
                        Json.createObjectBuilder()
                                .add("enforced", tally.enforced())
                                .add("attested", tally.attested())
                                .add("guidance", tally.guidance())
                                .add("left_out", tally.leftOut())
                                .add("open", tally.open()))
                .build();
    }

    @Transactional
    boolean isOpen(UUID id) {
        return receptions
                .document(caller.tenant(), id)
                .orElseThrow(ProblemException::notFound)
                .isOpen();
    }

    private static JsonObjectBuilder json(ReceivedClause clause) {
        JsonArrayBuilder marks = Json.createArrayBuilder();
        clause.marks()
                .forEach(mark -> marks.add(
                        Json.createObjectBuilder().add("kind", mark.kind()).add("about", mark.about())));
        JsonArrayBuilder figures = Json.createArrayBuilder();
        Meaning.of(clause.text())
                .parameters()
                .forEach(figure -> figures.add(Json.createObjectBuilder()
                        .add("from", figure.written().from())
                        .add("words", figure.quotes().in(clause.text()))
                        .add("type", figure.type())
                        .add("value", figure.value())
                        .add(
                                "parameter",
                                !clause.asWords().contains(figure.written().from()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clause", clause.address())
                .add("depth", clause.depth())
                .add("number", clause.number())
                .add("heading", clause.heading())
                .add("text", clause.text())
                .add("page", clause.page())
                .add("state", lower(clause.state()))
                .add("version", clause.version())
                .add("marks", marks)
                .add("figures", figures);
        clause.like().ifPresent(like -> json.add("like", like));
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
