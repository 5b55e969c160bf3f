package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.regulation.Reading;
import org.guiju.rulebook.source.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionReaderTests {

    private static final String ACTION =
            """
            action: Post
            title: {zh-Hans: 入账, zh-Hant: 入帳, en: Post}
            submit: {zh-Hans: 入账, zh-Hant: 入帳, en: Post}
            intent: report
            by: [finance]
            fields:
              loss: {type: money, label: {zh-Hans: 损失, zh-Hant: 損失, en: Loss}, min: 0.00}
              person: {type: employee, label: {zh-Hans: 员工, zh-Hant: 同仁, en: Person}, required: true}
            facts:
              supplied:
                label: {zh-Hans: 事实, zh-Hant: 事實, en: Fact}
                source: a-source
                arguments: {person: action.person}
                type: TYPE
            """;

    private static Reading read(String text) {
        return Library.read(List.of(new PluginFiles("demo", Map.of("actions/Post.yaml", text))));
    }

    private static ActionType action(String text) {
        var reading = read(text);
        assertEquals(List.of(), reading.problems());
        return reading.library().actionType("Post").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    money                                   | Money[]
                    money?                                  | Optional[of=Money[]]
                    {optional: {enum: [a, b]}}              | Optional[of=Enumeration[codes=[a, b]]]
                    {struct: {a: text, b: integer?}}        | Struct[fields={a=Text[], b=Optional[of=Number[scale=0]]}]
                    {list: {a: date}, max: 5}               | ListOf[item=Struct[fields={a=Date[]}], max=5]
                    {list: {struct: {a: date}}, max: 5}     | ListOf[item=Struct[fields={a=Date[]}], max=5]
                    {list: text}                            | ListOf[item=Text[], max=50]
                    """)
    void readsTheTypeOfASuppliedFact(String spelling, String type) {
        assertEquals(
                type,
                action(ACTION.replace("TYPE", spelling))
                        .facts()
                        .getFirst()
                        .type()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    monney             | NOT_ONE_OF
                    [text]             | WRONG_VALUE
                    {max: 5}           | WRONG_VALUE
                    {enum: []}         | NO_OPTIONS
                    {list: text, mx: 5} | UNKNOWN_KEY
                    {list: text, max: 0} | OUT_OF_BOUNDS
                    """)
    void refusesOtherSpellings(String spelling, Problem.Code code) {
        assertEquals(
                List.of(code),
                read(ACTION.replace("TYPE", spelling)).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void aFieldThatMayStayEmptyIsOptionalInExpressions() {
        var scope = action(ACTION.replace("TYPE", "text")).scope();
        assertEquals(Optional.of(Type.optional(Type.money())), Paths.type(scope, "action.loss"));
        assertEquals(Optional.of(Type.text()), Paths.type(scope, "action.person"));
        assertEquals(Optional.empty(), Paths.type(scope, "action.loss.more"));
        assertEquals(Optional.empty(), Paths.type(scope, "record"));
    }

    @Test
    void theHashFollowsTheDeclaration() {
        var one = action(ACTION.replace("TYPE", "text"));
        assertEquals(
                one.hash(), action("# why\n" + ACTION.replace("TYPE", "'text'")).hash());
        assertEquals(
                false, one.hash().equals(action(ACTION.replace("TYPE", "text?")).hash()));
    }

    @Test
    void partiesOnlyNeedsASubjectWithParties() {
        assertEquals(
                List.of("demo/actions/Post.yaml:5:5: There is no field “record.parties”"),
                read(ACTION.replace("TYPE", "text").replace("by: [finance]", "by: [finance]\nparties_only: true"))
                        .problems()
                        .stream()
                        .map(Problem::toString)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "person"})
    void aDeviceReportsANumberAboutARecordAndNothingElseIsAskedOfIt(String field) {
        var problems = read(ACTION.replace("TYPE", "text").replace("by: [finance]", "by: [finance]\ndevice: " + field))
                .problems();
        assertEquals(
                List.of(Problem.Code.MISSING_KEY, Problem.Code.MISSING_KEY, Problem.Code.UNKNOWN),
                problems.stream().map(Problem::code).toList());
    }
}
