package org.guiju.rulebook.dmn;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.guiju.rulebook.dmn.DmnModel.Logic;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.expression.Type;
import org.guiju.rulebook.table.HitPolicy;
import org.guiju.rulebook.table.Output.Direction;
import org.guiju.rulebook.table.Sheet;
import org.guiju.rulebook.table.Sheet.Text;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

class DmnTests {

    private static final Origin NOWHERE = new Origin("sheet", 1, 1);

    @Test
    void writesAgainWhatItHasRead() {
        for (var version : DmnVersion.values()) {
            for (var hit : HitPolicy.values()) {
                var written = DmnWriter.write(commission(hit), version);
                var read = sheet(DmnReader.read("table.dmn", written));
                assertEquals(written, DmnWriter.write(read, version));
                assertEquals(hit, read.hit());
            }
        }
    }

    @Test
    void keepsTypesDomainsWordsAndExpectations() {
        var read = sheet(DmnReader.read("table.dmn", DmnWriter.write(commission(HitPolicy.UNIQUE), DmnVersion.V1_5)));
        var amount = read.inputs().getFirst();
        assertEquals(Optional.of(Type.money()), amount.type());
        assertEquals(new Texts("金额", "金額", "Amount"), amount.label());
        assertEquals("0.00", amount.min().orElseThrow().text());
        assertEquals("0.01", amount.step().orElseThrow().text());
        assertEquals(
                List.of("\"house, big\"", "\"parking\""),
                read.inputs().get(1).allowed().stream().map(Text::text).toList());
        assertEquals(Map.of(0, Direction.RISING), read.outputs().getFirst().expects());
        assertEquals("0", read.outputs().getFirst().none().orElseThrow().text());
        assertEquals(new Texts("起点 <1%", "起點", "start"), read.rows().getFirst().because());
    }

    @Test
    void readsWhatAnotherEditorWrites() {
        var model = DmnReader.read(
                "dish.dmn",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" id="d" name="DRD" namespace="x">
                  <inputData id="season_i" name="season"><variable id="v" name="season" typeRef="string"/></inputData>
                  <decision id="dish" name="Dish">
                    <informationRequirement id="r"><requiredInput href="#season_i"/></informationRequirement>
                    <decisionTable id="t">
                      <input id="i" label="Season" biodi:width="192"><inputExpression id="e" typeRef="string"><text>season</text></inputExpression></input>
                      <output id="o" name="dish" typeRef="string"/>
                      <rule id="r1"><description>cold</description><inputEntry id="c"><text>"Winter"</text></inputEntry><outputEntry id="x"><text>"Stew"</text></outputEntry></rule>
                      <rule id="r2"><inputEntry id="c2"><text></text></inputEntry><outputEntry id="x2"><text>"Salad"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                  <decision id="lit" name="Twice"><variable name="Twice" typeRef="number"/><literalExpression><text>2 * n</text></literalExpression></decision>
                  <decision id="ctx" name="Ctx"><context/></decision>
                </definitions>
                """);
        var sheet = sheet(model);
        assertEquals(Optional.of(Type.text()), model.inputs().get("season"));
        assertEquals(List.of("season"), model.decisions().getFirst().requires());
        assertEquals(HitPolicy.UNIQUE, sheet.hit());
        assertEquals("-", sheet.rows().get(1).when().getFirst().text());
        assertEquals("cold", sheet.rows().getFirst().because().en());
        assertEquals(
                new Origin("dish.dmn", 9, 77),
                sheet.rows().getFirst().when().getFirst().at());
        assertTrue(model.decision("Twice").orElseThrow().logic() instanceof Logic.Literal(Text text)
                && text.text().equals("2 * n"));
        assertEquals(
                new Logic.Other("context"), model.decision("Ctx").orElseThrow().logic());
    }

    @Test
    void readsTypesThatTheFileDefines() {
        var model = DmnReader.read(
                "types.dmn",
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="t" namespace="x">
                  <itemDefinition name="people" isCollection="true"><typeRef>person</typeRef></itemDefinition>
                  <itemDefinition name="person"><itemComponent name="age"><typeRef>number</typeRef></itemComponent></itemDefinition>
                  <inputData name="staff"><variable name="staff" typeRef="people"/></inputData>
                </definitions>
                """);
        assertEquals(
                Optional.of(Type.listOf(Type.struct(Map.of("age", Type.number())))),
                model.inputs().get("staff"));
    }

    @Test
    void refusesWhatIsNoTableAndSaysWhere() {
        assertRefused("<a>", 1, "not well-formed XML");
        assertRefused("<bpmn/>", 1, "its first element is “bpmn”");
        assertRefused("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<definitions name=\"&e;\"/>", 1, "");
        assertRefused(
                """
                <definitions><decision name="d">
                <decisionTable hitPolicy="MOST"><output name="o" typeRef="number"/></decisionTable></decision></definitions>
                """,
                2,
                "“MOST” is not a hit policy");
        assertRefused(
                """
                <definitions><decision name="d"><decisionTable><output name="o" typeRef="number"/>
                <rule><outputEntry><text>1</text></outputEntry><outputEntry><text>2</text></outputEntry></rule>
                </decisionTable></decision></definitions>
                """,
                2,
                "should have 0 input and 1 output cells, but has 0 and 2");
    }

    @Test
    void refusesEntitiesThatGrow() {
        var bomb =
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><definitions>&b;</definitions>";
        assertThrows(DmnException.class, () -> DmnReader.read("bomb.dmn", bomb));
    }

    @Test
    void writesWhatTheSchemaOfItsVersionAllows() throws Exception {
        for (var version : DmnVersion.values()) {
            var schema = SchemaFactory.newDefaultInstance().newSchema(getClass().getResource(schema(version)));
            var written = DmnWriter.write(commission(HitPolicy.COLLECT_SUM), version);
            assertDoesNotThrow(
                    () -> schema.newValidator().validate(new StreamSource(new StringReader(written))), written);
        }
    }

    private static String schema(DmnVersion version) {
        return version == DmnVersion.V1_3
                ? "/org/omg/spec/DMN/20191111/DMN13.xsd"
                : "/org/omg/spec/DMN/20230324/DMN15.xsd";
    }

    @Test
    void writesWhatAnotherEngineDecides() {
        var written = DmnWriter.write(commission(HitPolicy.UNIQUE), DmnVersion.V1_5);
        var runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(written))))
                .getOrElseThrow(IllegalStateException::new);
        var model = runtime.getModels().getFirst();
        assertEquals(List.of(), model.getMessages());
        var context = runtime.newContext();
        context.set("action", Map.of("amount", 100_000));
        context.set("product", "house, big");
        var result = runtime.evaluateAll(model, context);
        assertEquals(
                new BigDecimal("0.03"),
                result.getDecisionResultByName("commission").getResult());
    }

    private static void assertRefused(String text, int line, String says) {
        var refused = assertThrows(DmnException.class, () -> DmnReader.read("bad.dmn", text));
        assertEquals(line, refused.at().line(), refused.getMessage());
        assertTrue(refused.says().en().contains(says), refused.says().en());
    }

    private static Sheet sheet(DmnModel model) {
        return ((Logic.Table) model.decisions().getFirst().logic()).sheet();
    }

    static Sheet commission(HitPolicy hit) {
        return new Sheet(
                "commission",
                hit,
                List.of(
                        new Sheet.In(
                                new Texts("金额", "金額", "Amount"),
                                text("action.amount"),
                                Optional.of(Type.money()),
                                Optional.of(text("0.00")),
                                Optional.of(text("1000000.00")),
                                Optional.of(text("0.01")),
                                List.of()),
                        new Sheet.In(
                                Texts.same("产品"),
                                text("product"),
                                Optional.of(Type.text()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(text("\"house, big\""), text("\"parking\"")))),
                List.of(new Sheet.Out(
                        text("rate"),
                        new Texts("费率", "費率", "Rate"),
                        Type.percent(),
                        List.of(text("0.03"), text("0.02")),
                        Map.of(0, Direction.RISING),
                        Optional.of(text("0")))),
                List.of(
                        new Sheet.Row(
                                List.of(text("[0.00..100000.00)"), text("-")),
                                List.of(text("0.02")),
                                new Texts("起点 <1%", "起點", "start"),
                                NOWHERE),
                        new Sheet.Row(
                                List.of(text(">= 100000.00"), text("\"house, big\"")),
                                List.of(text("0.03")),
                                new Texts("高", "高", "high"),
                                NOWHERE)));
    }

    private static Text text(String text) {
        return new Text(text, NOWHERE);
    }
}
