package org.guiju.platform.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.evidence.Head;
import org.guiju.rulebook.evidence.Leaf;
import org.guiju.rulebook.evidence.Merkle;
import org.guiju.rulebook.evidence.SigningKey;

/** What signed heads say of one company, for whoever is to believe it without this server; and the key that signs. */
@ApplicationScoped
public class Heads {

    /**
     * A head as far as it is about one company.
     *
     * @param path from the company's leaf to the root
     */
    public record Proof(Head head, Leaf leaf, List<Merkle.Step> path) {}

    /** Of all heads that speak of the company, oldest first. */
    public List<Proof> of(TenantId tenant) {
        var company = tenant.value().toString();
        List<Proof> proofs = new ArrayList<>();
        new HeadFile(EvidenceFolder.ofThisServer().heads()).each(line -> {
            if (line.contains(" " + company + ":")) {
                proofs.add(proof(Head.read(line), company));
            }
        });
        return proofs;
    }

    private static Proof proof(Head head, String company) {
        var hashes = head.leaves().stream().map(Leaf::hash).toList();
        var index = 0;
        while (!head.leaves().get(index).company().equals(company)) {
            index++;
        }
        return new Proof(head, head.leaves().get(index), Merkle.path(hashes, index));
    }

    public SigningKey key() {
        return EvidenceFolder.ofThisServer().key();
    }
}
