package org.guiju.platform.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.evidence.Heads;
import org.guiju.platform.evidence.SealedPages;

/** The chain from the first decision shown to the head that covers the last, and heads on the way: one a day. */
final class ProofPart {

    private static final long PIECE = 20_000;

    private final PackWork work;
    private final SealedPages seals;

    ProofPart(PackWork work, SealedPages seals) {
        this.work = work;
        this.seals = seals;
    }

    /** @param first position of the first decision shown; 0 when there is none */
    void write(long first, long last, List<Heads.Proof> heads) {
        var shown = first == 0 ? List.<Heads.Proof>of() : covering(first, last, heads);
        var upTo =
                shown.isEmpty() ? last : Math.max(last, shown.getLast().leaf().length());
        var chain = new StringBuilder();
        if (first > 0) {
            chain.append(first - 1)
                    .append(' ')
                    .append(seals.chainAt(work.tenant(), first - 1))
                    .append('\n');
            for (var after = first - 1; after < upTo; after += PIECE) {
                seals.digests(work.tenant(), after, Math.min(upTo, after + PIECE))
                        .forEach(digest -> chain.append(digest).append('\n'));
            }
        }
        work.zip().add("seals/chain.txt", chain.toString());
        work.zip()
                .lines("seals/heads.jsonl", shown.stream().map(ProofPart::line).toList());
    }

    /** The last of every day, up to the first that covers everything. */
    static List<Heads.Proof> covering(long first, long last, List<Heads.Proof> heads) {
        List<Heads.Proof> covering = new ArrayList<>();
        Optional<Heads.Proof> before = Optional.empty();
        for (var proof :
                heads.stream().filter(one -> one.leaf().length() >= first).toList()) {
            before.filter(one -> !day(one).equals(day(proof))).ifPresent(covering::add);
            before = Optional.of(proof);
            if (proof.leaf().length() >= last) {
                break;
            }
        }
        before.ifPresent(covering::add);
        return covering;
    }

    private static String day(Heads.Proof proof) {
        return proof.head().at().toString().substring(0, "2026-01-01".length());
    }

    private static Map<String, Object> line(Heads.Proof proof) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", proof.head().number());
        line.put("at", proof.head().at().toString());
        line.put("previous", proof.head().previous());
        line.put("root", proof.head().root());
        line.put("signature", proof.head().signature());
        line.put("length", proof.leaf().length());
        line.put("chain", proof.leaf().chain());
        line.put(
                "path",
                proof.path().stream()
                        .map(step -> (step.left() ? "L" : "R") + step.hash())
                        .toList());
        return line;
    }
}
