package org.guiju.document.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.document.DocumentReader;
import org.guiju.document.meaning.Meaning;

/** Reads every file of every labelled document and says how well. */
final class Measure {

    private static final List<String> PARTS =
            List.of("structure", "parents", "texts", "dropped", "marks", "quantities", "modality", "controls");

    private Measure() {}

    static Score structure(List<Labelled> documents) {
        var score = new Score();
        documents.forEach(document -> LabelledFile.of(document).forEach(file -> score.add(structure(document, file))));
        return score;
    }

    private static Score structure(Labelled document, LabelledFile file) {
        try {
            return StructureScore.of(document, file, DocumentReader.read(file.name(), file.content()));
        } catch (RuntimeException refused) {
            var score = new Score();
            score.wrong("structure refused", file.name() + " (" + file.form() + ") " + refused);
            StructureScore.count(
                    score,
                    document,
                    file,
                    "structure",
                    new Tally(0, 0, document.clauses().size()));
            return score;
        }
    }

    /** Of the labelled clauses, however well they are read out of files. */
    static Score meaning(List<Labelled> documents) {
        var score = new Score();
        documents.stream()
                .flatMap(document -> document.clauses().stream())
                .filter(clause -> clause.meant().labelled())
                .forEach(clause -> {
                    var meaning = Meaning.of(clause.text());
                    score.add(QuantityScore.of(clause, meaning));
                    score.add(ModalityScore.of(clause, meaning));
                    score.add(ControlScore.of(clause, meaning));
                });
        return score;
    }

    /** Totals first, then all figures and the worst cases of each part. */
    static String report(Score score, int each) {
        var totals = PARTS.stream()
                .flatMap(part -> Stream.of(" all", " seen", " held").map(part::concat));
        return Stream.concat(
                        totals.flatMap(score::figures),
                        PARTS.stream()
                                .flatMap(part -> Stream.concat(
                                        Stream.of("", "== " + part),
                                        Stream.concat(score.figures(part), score.worst(part, each)))))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
