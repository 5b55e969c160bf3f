package org.guiju.document.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guiju.document.meaning.Quantity.Bound;
import org.guiju.document.meaning.Quantity.Kind;

/** What a kind of control has to know and the clause does not say. */
final class Questions {

    private static final Phrases PHRASES = Phrases.read("questions.txt");
    private static final Lexicon<Boolean> VAGUE = Lexicon.read("vague.txt", word -> true);

    private final Meaning meaning;
    private final List<Span> words;
    private final Context context;
    private final Ordered<Quantity> quantities;
    private final List<Question> asked = new ArrayList<>();

    private Questions(Meaning meaning, List<Span> words) {
        this.meaning = meaning;
        this.words = words;
        context = Context.of(meaning, Script.of(meaning.text()));
        quantities = new Ordered<>(meaning.quantities(), Quantity::span);
    }

    static List<Question> of(ControlKind kind, Meaning meaning, List<Span> words) {
        var questions = new Questions(meaning, words);
        questions.ask(kind);
        return List.copyOf(questions.asked);
    }

    /** Words that sound like a number and are none: 及时, 酌情. */
    static List<Question> vague(Meaning meaning, Script text) {
        return VAGUE.in(text).stream()
                .map(word ->
                        new Question("vague", PHRASES.say("vague", meaning.text(), List.of(word.span())), word.span()))
                .toList();
    }

    private void ask(ControlKind kind) {
        switch (kind) {
            case DEADLINE -> deadline();
            case CADENCE -> all("first_period", "each");
            case CHECKLIST -> checklist();
            case GATE -> all("act");
            case APPROVAL -> approval();
            case FORM -> all("fields");
            case PROCEDURE, CONDUCT -> all("observers");
            case PROHIBITION -> all("record_attempt");
            case CALCULATION -> calculation();
            case QUOTA -> all("period", "joiners");
            case ALLOCATION -> all("ties");
            case BALANCE -> all("expires");
            case SANCTION -> consequence(false);
            case REWARD -> consequence(true);
            case TRAINING -> all("valid_for");
            case ATTESTATION -> nobody().ifPresent(words -> ask("holders", words));
            case GUIDANCE -> {}
        }
    }

    private void ask(String key, Span about) {
        asked.add(new Question(key, PHRASES.say(key, meaning.text(), List.of(about)), about));
    }

    private void all(String... keys) {
        for (var key : keys) {
            ask(key, words.getFirst());
        }
    }

    private void deadline() {
        for (var span : words) {
            var quantity = quantities.within(span.from(), span.to()).getFirst();
            if (quantity.kind() != Kind.DURATION) {
                continue;
            }
            if (triggers(span).isEmpty()) {
                ask("event", span);
            }
            if (quantity.unit().equals("d") && !quantity.value().equals("0")) {
                ask("working_days", span);
            }
            if (quantity.unit().equals("d") || quantity.unit().equals("wd")) {
                ask("start_day", span);
            }
        }
        nobody().ifPresent(span -> ask("holders", span));
    }

    private List<Trigger> triggers(Span span) {
        var sentence = context.sentence(span);
        return new Ordered<>(meaning.triggers(), Trigger::span).within(sentence.from(), sentence.to());
    }

    /** The words of a duty in whose sentence nobody is named. */
    private Optional<Span> nobody() {
        var first = words.getFirst();
        var sentence = context.sentence(first);
        var named = new Ordered<>(meaning.roles(), RoleMention::span).within(sentence.from(), sentence.to());
        return named.isEmpty() ? Optional.of(first) : Optional.empty();
    }

    private void checklist() {
        all("evidence");
        nobody().ifPresent(span -> ask("holders", span));
    }

    private void approval() {
        nobody().ifPresent(span -> ask("approvers", span));
        all("within");
    }

    private void calculation() {
        all("rounding");
        var limits = meaning.quantities().stream()
                .filter(one -> one.kind() == Kind.MONEY && one.bound() != Bound.EXACTLY)
                .count();
        if (limits > 1) {
            all("slices");
        }
    }

    private void consequence(boolean reward) {
        for (var one : meaning.consequences()) {
            if (one.isReward() != reward) {
                continue;
            }
            one.amount().filter(amount -> amount.kind() != Kind.DURATION).ifPresent(amount -> {
                ask("nature", amount.span());
                if (amount.kind() == Kind.PERCENT && !saysOfWhat(amount.span())) {
                    ask("base", amount.span());
                }
            });
        }
        all("counted");
    }

    /** 底薪的30% says of what; 扣30% does not. */
    private boolean saysOfWhat(Span amount) {
        var before = amount.from() > 0 ? meaning.text().charAt(amount.from() - 1) : ' ';
        return "的薪资資金额額款费費佣".indexOf(before) >= 0;
    }
}
