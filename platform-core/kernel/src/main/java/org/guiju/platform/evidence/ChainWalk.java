package org.guiju.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.evidence.ChainCheck;
import org.guiju.rulebook.evidence.Entry;
import org.guiju.rulebook.evidence.Flaw;
import org.guiju.rulebook.evidence.Head;
import org.guiju.rulebook.evidence.HeadsCheck;

/** Goes through a company's whole chain beside the signed heads. */
@ApplicationScoped
class ChainWalk {

    private static final int PAGE = 500;

    @Inject
    SealedPages pages;

    long length(TenantId tenant) {
        return pages.tip(tenant).map(Seals.Tip::position).orElse(0L);
    }

    /** @param reached told how many entries are done */
    List<Flaw> flaws(TenantId tenant, LongConsumer reached) {
        var before = pages.tip(tenant);
        List<Flaw> flaws = new ArrayList<>();
        var heads = heads(tenant, flaws);
        var chain = new ChainCheck(heads.chains());
        var position = 0L;
        for (var page = pages.after(tenant, position, PAGE);
                !page.isEmpty();
                page = pages.after(tenant, position, PAGE)) {
            for (var entry : page) {
                chain.next(entry.position(), entry.entry().map(Entry::digest), entry.digest(), entry.chain());
                position = entry.position();
            }
            reached.accept(position);
        }
        flaws.addAll(heads.flaws());
        flaws.addAll(chain.finish());
        before.filter(tip -> pages.slippedIn(tenant, tip) > 0)
                .ifPresent(tip -> flaws.add(new Flaw(Flaw.Kind.SLIPPED_IN, tip.position())));
        return flaws;
    }

    private static HeadsCheck heads(TenantId tenant, List<Flaw> flaws) {
        var folder = EvidenceFolder.ofThisServer();
        var key = folder.key();
        var check = new HeadsCheck(tenant.value().toString(), Map.of(key.fingerprint(), key.open()));
        new HeadFile(folder.heads()).each(line -> {
            try {
                check.next(Head.read(line));
            } catch (IllegalArgumentException unreadable) {
                flaws.add(new Flaw(
                        Flaw.Kind.HEAD_FORGED, check.last().map(Head::number).orElse(0L) + 1));
            }
        });
        return check;
    }
}
