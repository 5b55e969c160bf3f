package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Purposes;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.regulation.PurposeText.Criterion;
import org.guiju.web.shell.Me;
import org.guiju.web.wording.Words;

/** Why drafts and revisions were made, in words; call it inside a transaction. */
@RequestScoped
public class PurposeReader {

    private static final List<String> CRITERIA =
            List.of("duties_clear", "workflow_optimised", "teamwork", "staff_quality", "people_oriented");

    @Inject
    private Purposes purposes;

    @Inject
    private Regulations regulations;

    @Inject
    private Me me;

    @Inject
    private Words words;

    public PurposeText of(UUID draft) {
        return purposes.of(me.tenant(), draft)
                .flatMap(stated -> regulations
                        .library(me.tenant())
                        .recordType(stated.getType())
                        .map(type -> text(type, stated)))
                .orElse(PurposeText.NONE);
    }

    private PurposeText text(RecordType type, BusinessRecord stated) {
        var said = stated.getData();
        return new PurposeText(
                type.field("category")
                        .map(field -> field.options().get(String.valueOf(said.get("category"))))
                        .map(words::text)
                        .orElse(""),
                String.valueOf(said.get("background")),
                String.valueOf(said.get("title")),
                CRITERIA.stream()
                        .flatMap(name -> type.field(name).stream())
                        .flatMap(field -> Optional.ofNullable(said.get(field.name()))
                                .map(text -> new Criterion(words.text(field.label()), text.toString()))
                                .stream())
                        .toList());
    }
}
