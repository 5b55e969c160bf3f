package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;
import org.guiju.document.meaning.Sentence.Modality;

/** Goes through a clause and notes which words point to which kind of control. */
final class Signs {

    private static final Lexicon<String> WORDS = Lexicon.read("signs.txt", word -> word);
    private static final Set<String> HELPERS =
            Set.of("NONE", "CHECK", "PLAIN", "LACKING", "FIRST", "THEN", "TEXT", "LEARNING", "ATTEND", "FORMULA");
    private static final Set<String> ROUTINE = Set.of("d", "班", "h", "2h", "3h", "4h", "30min", "wd");

    private static final Pattern AGREEMENTS = Pattern.compile("(?:承诺书|合同|协议|协议书)$");

    private final Meaning meaning;
    private final Script text;
    private final Context context;
    private final Figures figures;
    private final Ordered<Quantity> quantities;
    private final Ordered<Document> documents;
    private final List<Lexicon.Match<String>> words;
    private final Ordered<Lexicon.Match<String>> helpers;
    private final List<Lexicon.Match<Modality>> binding;
    private final List<Sign> found = new ArrayList<>();

    private Signs(Meaning meaning) {
        this.meaning = meaning;
        text = Script.of(meaning.text());
        quantities = new Ordered<>(meaning.quantities(), Quantity::span);
        documents = new Ordered<>(meaning.documents(), Document::span);
        context = Context.of(meaning, text);
        figures = new Figures(context, quantities);
        words = WORDS.in(text);
        helpers = new Ordered<>(words, Lexicon.Match::span);
        binding = Sentences.binding(text, 0, text.length());
    }

    static List<Sign> in(Meaning meaning) {
        return new Signs(meaning).read();
    }

    private List<Sign> read() {
        consequences();
        meaning.quantities().forEach(this::quantity);
        words.stream().filter(word -> !HELPERS.contains(word.meaning())).forEach(this::word);
        binding.forEach(this::bound);
        steps();
        courses();
        words.stream()
                .filter(word -> word.meaning().equals("FORMULA"))
                .forEach(word -> add(ControlKind.CALCULATION, word.span()));
        meaning.documents().stream()
                .filter(document -> document.kind() == Document.Kind.FORM)
                .filter(document -> !AGREEMENTS.matcher(document.name()).find())
                .forEach(document -> add(ControlKind.FORM, document.span()));
        return found.stream().allMatch(sign -> sign.kind() != ControlKind.SANCTION) && isPlain()
                ? List.of()
                : List.copyOf(found);
    }

    /** A definition, a purpose or a day of coming into force, and nothing that binds. */
    private boolean isPlain() {
        return binding.isEmpty()
                && words.stream().anyMatch(word -> word.meaning().equals("PLAIN"));
    }

    private void add(ControlKind kind, Span span) {
        found.add(new Sign(kind, span));
    }

    private void consequences() {
        for (var one : meaning.consequences()) {
            var noun = one.span().in(text.plain()).matches("奖|奖金|全勤奖金")
                    && one.amount().isEmpty();
            if (!documents.covers(one.span()) && !noun) {
                add(one.isReward() ? ControlKind.REWARD : ControlKind.SANCTION, one.span());
            }
        }
    }

    private void quantity(Quantity quantity) {
        if (TimeLimits.isDeadline(quantity, context)) {
            add(ControlKind.DEADLINE, quantity.span());
        }
        if (figures.isMeasure(quantity)) {
            add(ControlKind.GATE, quantity.span());
        }
        if (figures.isFormula(quantity)) {
            add(ControlKind.CALCULATION, quantity.span());
        }
        if (quantity.kind() == Kind.FREQUENCY) {
            add(ControlKind.CADENCE, quantity.span());
            if (ROUTINE.contains(quantity.unit()) && has("CHECK", context.sentence(quantity.span()))) {
                add(ControlKind.CHECKLIST, quantity.span());
            }
        }
        if (quantity.kind() == Kind.DATE && text.at(quantity.span().from()) == '每') {
            add(ControlKind.CADENCE, quantity.span());
        }
        if (figures.isRate(quantity)) {
            add(ControlKind.QUOTA, quantity.span());
        }
    }

    private void word(Lexicon.Match<String> word) {
        if (documents.covers(word.span()) && !word.meaning().equals("ATTESTATION")) {
            return;
        }
        var kind = ControlKind.valueOf(word.meaning());
        var weighs =
                switch (kind) {
                    case CALCULATION -> hasAmount(context.sentence(word.span()));
                    case QUOTA -> !context.isCondition(word.span()) && hasFigure(context.sentence(word.span()));
                    case ATTESTATION ->
                        !word.span().in(text.plain()).equals("签收") || has("TEXT", context.sentence(word.span()));
                    default -> true;
                };
        if (weighs) {
            add(kind, word.span());
        }
    }

    private boolean hasFigure(Span sentence) {
        return quantities.within(sentence.from(), sentence.to()).stream().anyMatch(one -> !one.isTime());
    }

    private boolean hasAmount(Span sentence) {
        return quantities.within(sentence.from(), sentence.to()).stream()
                .anyMatch(one -> one.kind() == Kind.MONEY || one.kind() == Kind.PERCENT);
    }

    /** What is forbidden plainly is a prohibition; what is forbidden beyond a number or without something is shut. */
    private void bound(Lexicon.Match<Modality> word) {
        if (word.meaning() != Modality.MUST_NOT && word.meaning() != Modality.MUST) {
            return;
        }
        if (word.meaning() == Modality.MUST_NOT) {
            var sentence = context.sentence(word.span());
            var before = new Span(
                    context.breathAndCondition(word.span()).from(), word.span().from());
            var conditional = quantities.covers(word.span())
                    || has("LACKING", before)
                    || hasLimit(before)
                    || text.isLatin(sentence.from()) && has("LACKING", sentence);
            add(conditional ? ControlKind.GATE : ControlKind.PROHIBITION, word.span());
        }
        add(ControlKind.CONDUCT, word.span());
    }

    private boolean hasLimit(Span before) {
        return quantities.within(before.from(), before.to()).stream().anyMatch(one -> one.bound() != Bound.EXACTLY);
    }

    /** 参加培训: a course is asked for where somebody has to attend or pass it, not wherever the word stands. */
    private void courses() {
        for (var word : words) {
            var segment = context.breath(word.span());
            if (word.meaning().equals("LEARNING") && has("ATTEND", segment) && !documents.covers(word.span())) {
                add(ControlKind.TRAINING, word.span());
            }
        }
    }

    /** 先…再…: steps in order. */
    private void steps() {
        for (var word : words) {
            if (word.meaning().equals("FIRST")
                    && has(
                            "THEN",
                            new Span(
                                    word.span().to(),
                                    context.sentence(word.span()).to()))) {
                add(ControlKind.PROCEDURE, word.span());
            }
        }
    }

    private boolean has(String helper, Span span) {
        return helpers.within(span.from(), span.to()).stream()
                .anyMatch(word -> word.meaning().equals(helper));
    }
}
