package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A company brings its own document and runs on it: read, confirmed, drafted, published, and an act is refused. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegulationImportIT {

    private static final String DOCUMENT =
            """
            当前位置：首页 > 制度大全 > 销售
            客户登记办法
            第一章 总则
            第一条 为了把客户登记清楚，特订本办法。
            第二章 登记
            第二条 同一位客户不得由同一人重复登记，违者每次扣50元。
            第三条 客户来访后24小时内，业务员应当录入系统。
            第五条 本办法由销售部解释。
            第 1 页 共 1 页
            """;

    private final Firm firm = new Firm("reception");

    @Test
    @Order(1)
    void fileThatCannotBeReadIsRefusedWithTheWayOut() {
        assertEquals("document-empty", refused("制度.txt", ""));
        assertEquals("document-macros", refused("制度.docm", "PK"));
        assertEquals("document-extension", refused("制度.docx", "%PDF-1.7 ..."));
        assertEquals("document-type", refused("制度.xlsx", "x"));
        assertEquals("document-damaged", refused("制度.docx", "PK\u0003\u0004 nothing of a zip"));
        assertEquals("document-too-large", refused("制度.txt", "制度".repeat(4 * 1024 * 1024)));
        firm.person("lin")
                .bringDocument("制度.txt", DOCUMENT.getBytes(StandardCharsets.UTF_8))
                .expect(403);
    }

    private String refused(String name, String content) {
        String type = firm.person("gu")
                .bringDocument(name, content.getBytes(StandardCharsets.UTF_8))
                .expect(422)
                .text("type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    @Test
    @Order(2)
    void ownDocumentBecomesARegulationThatRefusesARealAct() {
        String id = firm.person("gu")
                .bringDocument("客户登记办法.txt", DOCUMENT.getBytes(java.nio.charset.Charset.forName("GB18030")))
                .expect(201)
                .text("id");
        JsonObject read = firm.person("gu").get("documents/" + id).expect(200).json();
        assertEquals("客户登记办法", read.getString("title"));
        assertEquals(2, read.getJsonArray("dropped").size(), read.toString());
        assertEquals(
                "gap",
                clause(read, "2.5").getJsonArray("marks").getJsonObject(0).getString("kind"));
        assertEquals(
                "50.00",
                clause(read, "2.2").getJsonArray("figures").getJsonObject(0).getString("value"));
        String figure = String.valueOf(
                clause(read, "2.2").getJsonArray("figures").getJsonObject(0).getInt("from"));
        decide(id, "2.2", 0, Map.of("do", "accept", "figures", figure, "like", "SM-CUSTOMER/1.2"), 200);
        decide(id, "2.2", 0, Map.of("do", "guidance"), 409);
        decide(id, "2.3", 0, Map.of("do", "accept"), 200);
        decide(id, "2.5", 0, Map.of("do", "join"), 200);
        JsonObject worked = firm.person("gu").get("documents/" + id).expect(200).json();
        assertEquals(1, worked.getJsonObject("outcome").getInt("enforced"), worked.toString());
        assertEquals(1, worked.getJsonObject("outcome").getInt("attested"), worked.toString());
        firm.person("gu").post("documents/" + id + "/take?code=reg", "{}").expect(422);
        firm.person("gu").post("documents/" + id + "/take?code=REG-OWN", "{}").expect(201);
        firm.person("gu").post("documents/" + id + "/take?code=REG-OWN", "{}").expect(409);
        publish();
        firm.person("gu").letPass(1);
        String phone = Customers.newPhone();
        firm.person("lin").act("RegisterCustomer", Customers.walkIn(phone)).expect(201);
        Answer again = firm.person("lin")
                .act("RegisterCustomer", Customers.walkIn(phone))
                .expect(422);
        assertTrue(again.shutBy().contains("REG-OWN/2.2"), again.body());
    }

    private void decide(String document, String clause, int version, Map<String, String> what, int status) {
        JsonObjectBuilder fields = Json.createObjectBuilder().add("version", version);
        what.forEach(fields::add);
        firm.person("gu")
                .post(
                        "documents/" + document + "/clauses/" + clause,
                        Json.createObjectBuilder().add("fields", fields).build().toString())
                .expect(status);
    }

    private static JsonObject clause(JsonObject document, String address) {
        return document.getJsonArray("clauses").getValuesAs(JsonObject.class).stream()
                .filter(clause -> clause.getString("clause").equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.toString()));
    }

    private void publish() {
        firm.person("gu")
                .act(
                        "PublishRevision",
                        Map.of(
                                "draft",
                                firm.draft("REG-OWN"),
                                "effective_from",
                                firm.today().plusDays(1).toString(),
                                "consultation_record",
                                "职工代表会议纪要 9 号"))
                .expect(201);
    }

    @Test
    @Order(3)
    void pageShowsWhatWasReadAndTheClauseThatIsWorkedOn() {
        String id = firm.person("gu")
                .bringDocument("又一份.txt", DOCUMENT.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        String page = firm.person("gu")
                .page("regulation-import.xhtml?document=" + id + "&clause=2.2")
                .expect(200)
                .body();
        for (String shown : List.of("客户登记办法", "重复登记", "SM-CUSTOMER/1.2", "第 1 页 共 1 页")) {
            assertTrue(page.contains(shown), shown);
        }
        firm.person("lin").page("regulation-import.xhtml").expect(403);
    }
}
