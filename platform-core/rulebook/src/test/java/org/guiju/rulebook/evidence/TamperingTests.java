package org.guiju.rulebook.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever may do everything in the database changes what was decided: 10,000 times, in every way there is. */
class TamperingTests {

    private static final int TRIES = 10_000;
    private static final int ENTRIES = 40;
    private static final List<String> COMPANIES = List.of("0190aa", "0190bb", "0190cc");

    private final Random random = new Random(20_261_122);
    private final SigningKey key = SigningKey.generate();
    private final SigningKey forger = SigningKey.generate();
    private final World genuine = made();

    /** What lies in the database of one entry. */
    private record Row(Optional<Entry> entry, long position, String sealed, String link) {

        Row with(Entry other) {
            return new Row(Optional.of(other), position, sealed, link);
        }
    }

    private enum Attack {
        CHANGE_CORE,
        CHANGE_PART,
        CHANGE_SALT,
        DELETE_ENTRY,
        DELETE_WHOLE,
        INSERT,
        SWAP,
        COPY_FROM_ANOTHER_COMPANY,
        CUT_THE_TAIL,
        BACK_DATE,
        RECOMPUTE_THE_CHAIN,
        RECOMPUTE_AND_SIGN_ANEW
    }

    /** Everything: rows of each company, and heads. */
    private record World(Map<String, List<Row>> rows, List<Head> heads) {}

    @Test
    void findsEveryOneOfTenThousandChanges() {
        Map<Attack, Integer> undetected = new EnumMap<>(Attack.class);
        for (var i = 0; i < TRIES; i++) {
            var attack = Attack.values()[i % Attack.values().length];
            var world = world();
            attack(world, attack);
            if (flaws(world, COMPANIES.getFirst()).isEmpty()) {
                undetected.merge(attack, 1, Integer::sum);
            }
        }
        assertEquals(Map.of(), undetected);
    }

    @Test
    void raisesNoFalseAlarm() {
        var world = world();
        for (var company : COMPANIES) {
            assertEquals(List.of(), flaws(world, company));
        }
    }

    @Test
    void showsSomePartsOfAnEntryAndWithholdsOthers() {
        var entry = entry("0190aa", 1);
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(
                "action",
                Entry.partDigest(
                        "action", entry.partSalt("action"), entry.parts().get("action")));
        shown.put(
                "facts",
                Entry.partDigest("facts", entry.partSalt("facts"), entry.parts().get("facts")));
        assertEquals(entry.digest(), Entry.digest(entry.core(), shown));
        assertFalse(entry.partSalt("action").equals(entry.partSalt("facts")));
    }

    @Test
    void leadsFromEveryLeafToTheRoot() {
        for (var size = 1; size < 20; size++) {
            List<String> leaves = new ArrayList<>();
            for (var i = 0; i < size; i++) {
                leaves.add(new Leaf("c" + i, i, Chain.START).hash());
            }
            for (var i = 0; i < size; i++) {
                assertEquals(Merkle.root(leaves), Merkle.follow(leaves.get(i), Merkle.path(leaves, i)));
                assertFalse(Merkle.root(leaves).equals(Merkle.follow(Chain.START, Merkle.path(leaves, i))));
            }
        }
    }

    @Test
    void readsHeadsAndKeysAsTheyWereWritten() {
        var head = world().heads().getLast();
        assertEquals(head, Head.read(head.line()));
        assertTrue(head.isSignedWith(SigningKey.readOpen(key.openPem())));
        assertEquals(key.fingerprint(), SigningKey.read(key.pem()).fingerprint());
    }

    /** A copy, for somebody to change. */
    private World world() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        genuine.rows().forEach((company, chain) -> rows.put(company, new ArrayList<>(chain)));
        return new World(rows, new ArrayList<>(genuine.heads()));
    }

    private World made() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        List<Head> heads = new ArrayList<>();
        COMPANIES.forEach(company -> rows.put(company, new ArrayList<>()));
        for (var round = 1; round <= 4; round++) {
            for (var company : COMPANIES) {
                grow(company, rows.get(company), round * ENTRIES / 4);
            }
            heads.add(head(heads, rows, key));
        }
        return new World(rows, heads);
    }

    private void grow(String company, List<Row> rows, int upTo) {
        var chain = rows.isEmpty() ? Chain.START : rows.getLast().link();
        for (var position = rows.size() + 1; position <= upTo; position++) {
            var entry = entry(company, position);
            chain = Chain.next(chain, position, entry.digest());
            rows.add(new Row(Optional.of(entry), position, entry.digest(), chain));
        }
    }

    private static Head head(List<Head> heads, Map<String, List<Row>> rows, SigningKey key) {
        var number = heads.size() + 1L;
        var at = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number * 60);
        var previous = heads.isEmpty() ? Chain.START : heads.getLast().hash();
        var leaves = rows.entrySet().stream()
                .map(of -> new Leaf(
                        of.getKey(),
                        of.getValue().size(),
                        of.getValue().getLast().link()))
                .toList();
        var root = Head.root(leaves);
        return new Head(
                number, at, previous, root, key.fingerprint(), key.sign(Head.text(number, at, previous, root)), leaves);
    }

    private static Entry entry(String company, long position) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("action", "{\"celsius\": \"" + position + "\"}");
        parts.put("facts", "{\"limit\": 8}");
        return new Entry(
                "{\"tenant_id\": \"" + company + "\", \"decided_at\": \"2026-11-01T00:00:" + position + "\"}",
                "salt" + company + position,
                parts);
    }

    private List<Flaw> flaws(World world, String company) {
        var heads = new HeadsCheck(company, Map.of(key.fingerprint(), key.open()));
        world.heads().forEach(heads::next);
        var chain = new ChainCheck(heads.chains());
        for (var row : world.rows().get(company)) {
            chain.next(row.position(), row.entry().map(Entry::digest), row.sealed(), row.link());
        }
        List<Flaw> flaws = new ArrayList<>(heads.flaws());
        flaws.addAll(chain.finish());
        return flaws;
    }

    private void attack(World world, Attack attack) {
        var rows = world.rows().get(COMPANIES.getFirst());
        var at = random.nextInt(rows.size());
        var row = rows.get(at);
        var entry = row.entry().orElseThrow();
        switch (attack) {
            case CHANGE_CORE -> rows.set(at, row.with(new Entry(flipped(entry.core()), entry.salt(), entry.parts())));
            case CHANGE_PART -> {
                var parts = new LinkedHashMap<>(entry.parts());
                parts.replaceAll((name, text) -> name.equals("facts") ? flipped(text) : text);
                rows.set(at, row.with(new Entry(entry.core(), entry.salt(), parts)));
            }
            case CHANGE_SALT -> rows.set(at, row.with(new Entry(entry.core(), flipped(entry.salt()), entry.parts())));
            case DELETE_ENTRY -> rows.set(at, new Row(Optional.empty(), row.position(), row.sealed(), row.link()));
            case DELETE_WHOLE -> rows.remove(at);
            case INSERT -> rows.add(at, row);
            case SWAP -> {
                var other = (at + 1 + random.nextInt(rows.size() - 1)) % rows.size();
                var there = rows.get(other).entry().orElseThrow();
                rows.set(other, rows.get(other).with(entry));
                rows.set(at, row.with(there));
            }
            case COPY_FROM_ANOTHER_COMPANY ->
                rows.set(at, world.rows().get(COMPANIES.getLast()).get(at));
            case CUT_THE_TAIL -> rows.subList(at, rows.size()).clear();
            case BACK_DATE ->
                rows.set(
                        at,
                        row.with(new Entry(
                                entry.core().replace("2026-11-01", "2026-10-31"), entry.salt(), entry.parts())));
            case RECOMPUTE_THE_CHAIN -> recompute(rows, at);
            case RECOMPUTE_AND_SIGN_ANEW -> {
                recompute(rows, at);
                List<Head> forged = new ArrayList<>();
                world.heads().forEach(head -> forged.add(head(forged, world.rows(), forger)));
                Collections.copy(world.heads(), forged);
            }
        }
    }

    /** Changes an entry and makes the whole chain fit it. */
    private void recompute(List<Row> rows, int at) {
        var changed = rows.get(at).entry().orElseThrow();
        var chain = at == 0 ? Chain.START : rows.get(at - 1).link();
        for (var i = at; i < rows.size(); i++) {
            var old = rows.get(i).entry().orElseThrow();
            var entry = i == at ? new Entry(flipped(changed.core()), changed.salt(), changed.parts()) : old;
            chain = Chain.next(chain, i + 1L, entry.digest());
            rows.set(i, new Row(Optional.of(entry), i + 1L, entry.digest(), chain));
        }
    }

    private String flipped(String text) {
        var at = random.nextInt(text.length());
        var other = text.charAt(at) == 'x' ? 'y' : 'x';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
