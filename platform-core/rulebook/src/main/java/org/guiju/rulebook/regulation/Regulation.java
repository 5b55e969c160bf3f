package org.guiju.rulebook.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/**
 * A regulation (制度) as a plugin ships it, or as a company arranges it.
 *
 * @param layer {@link Layer#LAW} for a jurisdiction pack, {@link Layer#TEMPLATE} for an industry's template,
 *     {@link Layer#COMPANY} for one of the company's own
 * @param language tag of the authoritative text: zh-Hans, zh-Hant or en
 * @param supervisor whose post supervises it, where that is said
 * @param locks what this regulation's layer locks, in itself or in others
 * @param scheme what numbers its readers see
 * @param succession what became of clauses that earlier versions shipped
 */
public record Regulation(
        String code,
        String plugin,
        Texts title,
        Layer layer,
        String language,
        List<Chapter> chapters,
        Map<ClauseCode, Clause> clauses,
        Optional<Supervisor> supervisor,
        List<Lock> locks,
        Outline.Scheme scheme,
        Succession succession) {

    public Regulation {
        chapters = List.copyOf(chapters);
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        locks = List.copyOf(locks);
    }

    /**
     * The post that supervises a regulation.
     *
     * @param over kinds of unit each of which needs somebody in the post, there or above; empty means the company
     * @param deputy post that stands in while it is vacant, where a named one does
     */
    public record Supervisor(String role, List<String> over, Optional<String> deputy) {
        public Supervisor {
            over = List.copyOf(over);
        }

        /** The same for other kinds of unit. */
        public Supervisor over(List<String> kinds) {
            return new Supervisor(role, kinds, deputy);
        }
    }

    /**
     * Clauses of earlier versions that this one does not ship.
     *
     * @param successors the clause that took its place, or several between which it was split
     * @param withdrawn why nothing took its place
     */
    public record Succession(Map<ClauseCode, List<ClauseCode>> successors, Map<ClauseCode, Texts> withdrawn) {

        public static final Succession NONE = new Succession(Map.of(), Map.of());

        public Succession {
            successors = Map.copyOf(successors);
            withdrawn = Map.copyOf(withdrawn);
        }
    }

    /** A numbered group; {@code clauses} in reading order. */
    public record Chapter(String number, Texts title, List<ClauseCode> clauses) {}

    public Optional<Clause> clause(ClauseCode code) {
        return Optional.ofNullable(clauses.get(code));
    }

    /** The layer whose words the clause is: the company's, where no template ships it. */
    Layer layerOf(ClauseCode code) {
        return clauses.containsKey(code) ? layer : Layer.COMPANY;
    }

    /**
     * The regulation in a company's own arrangement. What the template has beyond that stays in its chapter.
     *
     * @param own clauses of the company by address; one that the template has as well takes its place
     */
    Regulation arranged(Outline outline, Map<ClauseCode, Clause> own) {
        var all = new LinkedHashMap<>(clauses);
        all.putAll(own);
        return new Regulation(
                code,
                plugin,
                outline.title().isEmpty() ? title : outline.title(),
                layer,
                language,
                outline.holding(this).chapters(),
                all,
                supervisor,
                locks,
                outline.scheme(),
                succession);
    }

    /** The number that readers see; the address of a clause never changes, this may. */
    public Texts number(ClauseCode code) {
        int article = 0;
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            int place = chapters.get(chapter).clauses().indexOf(code);
            if (place >= 0 && scheme != Outline.Scheme.ADDRESS) {
                return scheme == Outline.Scheme.DECIMAL
                        ? Texts.same((chapter + 1) + "." + (place + 1))
                        : new Texts(
                                "第" + (article + place + 1) + "条",
                                "第" + (article + place + 1) + "條",
                                "Art. " + (article + place + 1));
            }
            article += chapters.get(chapter).clauses().size();
        }
        return Texts.same(code.number());
    }

    /** The number of a chapter that readers see. */
    public Texts number(Chapter chapter) {
        int place = chapters.indexOf(chapter) + 1;
        return switch (scheme) {
            case ADDRESS -> Texts.same(chapter.number());
            case DECIMAL -> Texts.same(String.valueOf(place));
            case ARTICLE -> new Texts("第" + place + "章", "第" + place + "章", "Chapter " + place);
        };
    }
}
