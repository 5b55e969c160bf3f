package org.guiju.rulebook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.source.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTests {

    private final Problems problems = new Problems();

    private List<String> places(String text) {
        Yaml.read("a.yaml", text, problems);
        return problems.list().stream()
                .map(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .toList();
    }

    @Test
    void tellsWhereEachWordStands() {
        var root = (Node.Mapping)
                Yaml.read("a.yaml", "a: 1\n标题:\n  - x\n  -  y\n", problems).orElseThrow();
        var list = (Node.Sequence) root.value("标题").orElseThrow();
        assertEquals(new Origin("a.yaml", 4, 6), list.items().get(1).at());
        assertTrue(problems.none());
    }

    @Test
    void countsColumnsLikeAnEditorAfterCharactersOutsideTheBasicPlane() {
        var root = (Node.Mapping)
                Yaml.read("a.yaml", "{\"𠮷\": x, b: y}", problems).orElseThrow();
        assertEquals(14, root.value("b").orElseThrow().at().column());
    }

    @Test
    void reportsEveryDuplicateKeyAtItsSecondPlace() {
        assertEquals(List.of("DUPLICATE_KEY 2:1", "DUPLICATE_KEY 5:3"), places("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a: &x 1\\nb: *x  | ANCHOR 1:4, ANCHOR 2:4
                    a: !!str 1      | TAG 1:4
                    a: 1\\n---\\nb: 2 | SEVERAL_DOCUMENTS 2:1
                    ? [a]\\n: 1      | WRONG_KEY 1:3
                    a:\\nb: null     | EMPTY_VALUE 1:1, EMPTY_VALUE 2:1
                    a: [x, ,y]      | SYNTAX 1:8
                    # nothing       | EMPTY_FILE 1:1
                    """)
    void refusesWhatNoReviewerShouldHaveToKnow(String text, String expected) {
        assertEquals(expected, String.join(", ", places(text.replace("\\n", "\n"))));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertEquals(List.of("TOO_LARGE 1:1"), places("a: " + "x".repeat(Yaml.MAX_LENGTH)));
    }

    @Test
    void refusesNestingWithoutOverflow() {
        places("[".repeat(50_000) + "]".repeat(50_000));
        assertEquals(Code.TOO_DEEP, problems.list().getFirst().code());
    }

    @Test
    void refusesAnAliasBombBeforeItUnfolds() {
        var bomb = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        places(bomb.toString());
        assertTrue(problems.list().stream().allMatch(problem -> problem.code() == Code.ANCHOR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    when: abc def            | 1 | 5 | 1:11
                    when: "abc def"          | 1 | 5 | 1:12
                    when: >-\\n  abc\\n  def   | 1 | 5 | 3:3
                    when: I-\\n  abc\\n  def   | 2 | 1 | 3:3
                    when: abc\\n  def         | 1 | 5 | 2:3
                    when: "a\\"c def"         | 1 | 5 | 1:13
                    """)
    void findsAPlaceInsideAValueHoweverItIsWritten(String text, int line, int column, String expected) {
        var file = text.replace("\\n", "\n").replace("I-", "|-");
        var root = (Node.Mapping) Yaml.read("a.yaml", file, problems).orElseThrow();
        var value = (Node.Scalar) root.value("when").orElseThrow();
        var place = value.inside(new Origin("a.yaml", line, column));
        assertEquals(expected, place.line() + ":" + place.column());
    }
}
