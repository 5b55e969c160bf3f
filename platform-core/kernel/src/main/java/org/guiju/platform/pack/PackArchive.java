package org.guiju.platform.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guiju.platform.attachment.Uploads;
import org.guiju.platform.evidence.Heads;
import org.guiju.platform.evidence.SealedPages;
import org.guiju.platform.evidence.Seals;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.ActionType;

/** Makes a pack into a file that is there only once it is complete. */
@ApplicationScoped
public class PackArchive {

    private static final String FOLDER = "packs";
    private static final int PAGE = 500;

    /** Beside the sections: rules, what was due, decisions, proofs. */
    private static final int OTHER_PARTS = 4;

    @Inject
    Uploads uploads;

    @Inject
    PackSteps steps;

    @Inject
    PackReading reading;

    @Inject
    SealedPages seals;

    @Inject
    Heads heads;

    public Path place(TenantId tenant, UUID pack) {
        return uploads.folder(tenant).resolve(FOLDER).resolve(pack + ".zip");
    }

    void make(TenantId tenant, PackOrder order) throws IOException {
        var place = place(tenant, order.id());
        Files.createDirectories(place.getParent());
        var arriving = place.resolveSibling(order.id() + "." + UUID.randomUUID() + ".part");
        try (var zip = new PackZip(arriving)) {
            var made = write(tenant, order, zip);
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            steps.finished(tenant, order.id(), made.bytes(), made.sha256());
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private PackZip.Made write(TenantId tenant, PackOrder order, PackZip zip) throws IOException {
        var subject = reading.subject(tenant, order);
        var work = new PackWork(zip, tenant, order, subject, uploads);
        var total = subject.pack().sections().size() + OTHER_PARTS;
        var done = 0;
        steps.progress(tenant, order.id(), done, total);
        new RulesPart(work).write(reading.rules(tenant, subject));
        steps.progress(tenant, order.id(), ++done, total);
        var owed = reading.owed(tenant, subject.pack().regulations(), subject.span());
        new ChecksPart(work).write(owed, reading.now(tenant));
        for (var section : subject.pack().sections()) {
            steps.progress(tenant, order.id(), ++done, total);
            new RecordsPart(work, section).write(done, reading.rows(tenant, section, subject.span()));
        }
        steps.progress(tenant, order.id(), ++done, total);
        var count = proven(work, () -> steps.progress(tenant, order.id(), total - 1, total));
        var key = heads.key();
        new CoverPart(work, key.fingerprint()).write(key.openPem());
        return zip.finish(about(work, count), key);
    }

    /** Decisions and the chain they stand in; answers how many there are. */
    private int proven(PackWork work, Runnable between) throws IOException {
        Map<String, Optional<ActionType>> types = new HashMap<>();
        Function<String, Optional<ActionType>> type =
                code -> types.computeIfAbsent(code, unknown -> reading.action(work.tenant(), unknown));
        try (var part = new DecisionsPart(work, type)) {
            var wanted = new Seals.Shown(
                    work.subject().span().units(),
                    work.subject().span().from(),
                    work.subject().span().until(),
                    work.subject().pack().regulations());
            for (var page = seals.shown(work.tenant(), wanted, 0, PAGE);
                    !page.isEmpty();
                    page = seals.shown(work.tenant(), wanted, part.last(), PAGE)) {
                page.forEach(entry -> part.add(Disclosure.of(entry, type.apply(Disclosure.action(entry)))));
            }
            part.write();
            between.run();
            new ProofPart(work, seals).write(part.first(), part.last(), heads.of(work.tenant()));
            return part.count();
        }
    }

    private static Map<String, Object> about(PackWork work, int decisions) {
        var words = work.words();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("pack", work.order().id().toString());
        about.put("company", work.tenant().value().toString());
        about.put("title", words.of(work.subject().pack().title()));
        about.put("company_name", words.of(work.subject().company().name()));
        about.put("unit", words.of(work.subject().unit().getName()));
        about.put("from", work.order().from().toString());
        about.put("to", work.order().to().toString());
        about.put("ordered_at", work.order().at().toString());
        about.put("decisions", decisions);
        return about;
    }
}
