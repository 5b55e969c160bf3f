package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.sdk.Texts;

/**
 * Clauses of installed modules, to be found by what a company's own clause says. Likeness is worked out from shared terms (rare
 * ones weigh more), kinds of control and kinds of values; it orders and explains, it never chooses.
 */
public final class Catalogue {

    /** Below it a clause is not shown as alike. */
    static final double THRESHOLD = 0.4;

    private static final double SUBJECT = 0.7;
    private static final double KIND = 0.2;
    private static final double VALUES = 0.1;
    private static final double LEAST_SUBJECT = 0.16;
    private static final int MOST = 5;
    private static final Pattern PLACES = Pattern.compile("\\{[^{}]{0,200}\\}");

    private final List<Entry> entries;
    private final List<Map<String, Double>> weights = new ArrayList<>();
    private final List<String> texts;
    private final Map<String, List<Integer>> postings = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    /**
     * @param module whose clause it is, e.g. {@code real-estate}
     * @param clause its permanent address, e.g. {@code RE-SALES/5.1a}
     * @param kinds of its controls
     */
    public record Entry(
            String module, String clause, Texts title, Texts text, Set<ControlKind> kinds, List<Value> parameters) {

        public Entry {
            kinds = Set.copyOf(kinds);
            parameters = List.copyOf(parameters);
        }
    }

    /** A parameter with the value in force, as files write types and values. */
    public record Value(String name, Texts label, String type, String value) {}

    public Catalogue(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        texts = this.entries.stream()
                .map(entry -> Script.of(
                                entry.title().zhHans() + "\n" + entry.text().zhHans())
                        .plain())
                .toList();
        var found = this.entries.stream().map(Catalogue::terms).toList();
        for (var at = 0; at < found.size(); at++) {
            for (var term : found.get(at).keySet()) {
                postings.computeIfAbsent(term, word -> new ArrayList<>()).add(at);
            }
        }
        postings.forEach((term, in) -> rarity.put(term, Math.log(1 + (double) found.size() / in.size())));
        found.forEach(terms -> weights.add(weighed(terms)));
    }

    private static Map<String, Integer> terms(Entry entry) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var language : List.of(
                entry.title().zhHans(),
                entry.text().zhHans(),
                entry.title().en(),
                entry.text().en())) {
            Terms.in(PLACES.matcher(language).replaceAll(" "))
                    .forEach(term -> counted.merge(term.word(), 1, Integer::sum));
        }
        Terms.in(entry.title().zhHans()).forEach(term -> counted.merge(term.word(), 1, Integer::sum));
        Terms.in(entry.title().en()).forEach(term -> counted.merge(term.word(), 1, Integer::sum));
        return counted;
    }

    private Map<String, Double> weighed(Map<String, Integer> terms) {
        var weighed = new HashMap<String, Double>();
        terms.forEach((term, count) -> weighed.put(term, Math.sqrt(count) * rarity.getOrDefault(term, 0.0)));
        return weighed;
    }

    /** Clauses that are alike, the most alike first. */
    public List<Link> links(Meaning meaning) {
        var quantities = new Ordered<>(meaning.quantities(), Quantity::span);
        var terms = Terms.in(meaning.text()).stream()
                .filter(term -> !quantities.covers(term.span()))
                .toList();
        var counted = new LinkedHashMap<String, Integer>();
        terms.forEach(term -> counted.merge(term.word(), 1, Integer::sum));
        var query = weighed(counted);
        var kinds = meaning.proposals().stream().map(Proposal::control).collect(Collectors.toSet());
        var parameters = meaning.parameters();
        return touched(query).stream()
                .map(at -> link(meaning, terms, query, kinds, parameters, at))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Link::score).reversed().thenComparing(link -> link.entry()
                        .clause()))
                .limit(MOST)
                .toList();
    }

    private Set<Integer> touched(Map<String, Double> query) {
        var touched = new TreeSet<Integer>();
        query.keySet().forEach(term -> touched.addAll(postings.getOrDefault(term, List.of())));
        return touched;
    }

    private Optional<Link> link(
            Meaning meaning,
            List<Terms.Term> terms,
            Map<String, Double> query,
            Set<ControlKind> kinds,
            List<Suggestion> parameters,
            int at) {
        var entry = entries.get(at);
        var subject = cosine(query, weights.get(at), Terms.isLatin(meaning.text()));
        if (subject < LEAST_SUBJECT) {
            return Optional.empty();
        }
        var shared = new TreeSet<>(entry.kinds());
        shared.retainAll(kinds);
        var words = Terms.shared(meaning.text(), terms, weights.get(at), rarity, texts.get(at));
        if (shared.isEmpty() && words.size() < 2 && words.stream().noneMatch(word -> word.length() > 2)) {
            return Optional.empty();
        }
        var compared = Comparison.of(meaning, parameters, entry.parameters(), !shared.isEmpty());
        var score =
                SUBJECT * Math.min(1, subject * 2) + (shared.isEmpty() ? 0 : KIND) + (compared.isEmpty() ? 0 : VALUES);
        if (score < THRESHOLD) {
            return Optional.empty();
        }
        return Optional.of(new Link(entry, score, words, List.copyOf(shared), compared));
    }

    /** Both scripts of an entry are indexed; only the one that is asked in counts as its length. */
    private static double cosine(Map<String, Double> query, Map<String, Double> entry, boolean latin) {
        var product = 0.0;
        for (var term : query.entrySet()) {
            product += term.getValue() * entry.getOrDefault(term.getKey(), 0.0);
        }
        var lengths = Math.sqrt(squares(query, latin) * squares(entry, latin));
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double squares(Map<String, Double> weights, boolean latin) {
        return weights.entrySet().stream()
                .filter(term -> Terms.isLatin(term.getKey()) == latin)
                .mapToDouble(term -> term.getValue() * term.getValue())
                .sum();
    }
}
