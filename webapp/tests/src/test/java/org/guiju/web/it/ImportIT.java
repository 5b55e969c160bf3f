package org.guiju.web.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables come in row by row as actions, once; records go out as tables. */
class ImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HEADER = "客户姓名,手机号*,来源,与你的关系,客户已同意留下联系方式,喜欢的颜色\n";

    private final Firm firm = new Firm("events");
    private final Caller lin = firm.person("lin");

    @Test
    void triesEachRowThenDoesItOnce() {
        String first = Customers.newPhone();
        String second = Customers.newPhone();
        String third = Customers.newPhone();
        byte[] table = (HEADER
                        + "钱一,%s,自己到访,没有关系,是,红\n".formatted(first)
                        + "孙二,12345,来电,没有关系,是,\n"
                        + "\n"
                        + "李三,%s,call,none,Y,\n".formatted(second)
                        + "钱一,+86 %s,自己到访,没有关系,是,蓝\n".formatted(first)
                        + "周五,%s,飞来的,没有关系,是,\n".formatted(Customers.newPhone()))
                .getBytes(Charset.forName("GB18030"));

        JsonObject checked = check(table);
        assertEquals(5, checked.getInt("rows"));
        assertEquals(
                List.of("name", "phone", "source", "relation", "consent", ""),
                Answer.texts(checked.getJsonArray("columns")));
        assertEquals(0, registrations(first), "nothing is done by trying");
        List<JsonObject> rows = rows(checked);
        assertEquals(
                List.of("wrong", "wrong"),
                rows.stream().limit(2).map(row -> row.getString("result")).toList());
        assertEquals(3, rows.getFirst().getInt("row"), "as the spreadsheet counts");
        assertTrue(
                rows.getFirst().getJsonArray("says").toString().contains("Mobile number"),
                rows.getFirst().toString());

        JsonObject mended = correct(checked, rows.getFirst(), "phone", "13A");
        assertEquals(2, mended.getJsonObject("counts").getInt("verdict.wrong"), "still wrong");
        mended = correct(checked, rows.getFirst(), "phone", third);
        assertEquals(1, mended.getJsonObject("counts").getInt("verdict.wrong"), mended.toString());

        JsonObject done = apply(checked);
        assertEquals(3, done.getJsonObject("counts").getInt("outcome.done"), done.toString());
        assertEquals(1, done.getJsonObject("counts").getInt("verdict.known"), "the same customer further down");
        assertEquals(1, registrations(second));
        assertEquals(1, registrations(third), "corrected in place");
        int registered = registrations(first);

        JsonObject again = check(table);
        assertEquals(3, again.getJsonObject("counts").getInt("verdict.known"), again.toString());
        assertFalse(again.getJsonObject("counts").containsKey("verdict.ready"), again.toString());
        apply(again);
        assertEquals(registered, registrations(first), "the same file changes nothing");
        assertEquals(1, registrations(second));

        String problems = lin.get("imports/" + checked.getString("id") + "/problems.csv")
                .expect(200)
                .body();
        assertTrue(!problems.contains("孙二") && problems.contains("周五") && !problems.contains("李三"), problems);
    }

    @Test
    void givesRecordsOutAsATableThatRunsNothing() {
        String phone = Customers.newPhone();
        byte[] table = (HEADER + "=1+1,%s,自己到访,没有关系,是,\n".formatted(phone)).getBytes(StandardCharsets.UTF_8);
        apply(check(table));
        String exported =
                lin.get("tables/registration.csv", "zh-Hans").expect(200).body();
        List<String> lines = exported.lines().toList();
        assertTrue(lines.get(0).startsWith("\uFEFF"), lines.get(0));
        assertTrue(lines.get(1).contains("#record.number"), lines.get(1));
        String line =
                lines.stream().filter(one -> one.contains(phone)).findFirst().orElseThrow();
        assertFalse(line.matches("(^|.*,)=1\\+1.*"), line);
        assertTrue(lin.get("tables/registration.xlsx").expect(200).body().startsWith("PK"));
        String chosen = lin.get("tables/registration.csv?columns=phone&q=" + line.split(",")[0].replace("\"", ""))
                .expect(200)
                .body();
        assertEquals(3, chosen.lines().count(), "two headers and what the list would show: " + chosen);
        assertTrue(chosen.contains(phone) && !chosen.contains("1+1"), "the columns chosen alone: " + chosen);
        assertEquals(
                2,
                lin.get("tables/registration.csv?q=nobody-is-called-so")
                        .expect(200)
                        .body()
                        .lines()
                        .count());
        lin.get("tables/registration.csv?columns=secret").expect(400);
        lin.get("tables/nonsense.csv").expect(404);
        assertFalse(
                firm.person("zhou")
                        .get("tables/registration.csv")
                        .expect(200)
                        .body()
                        .contains(phone),
                "only what the reader sees");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertEquals("urn:guiju:problem:sheet-empty", refused(new byte[0]));
        assertEquals("urn:guiju:problem:sheet-duplicate", refused("a,a\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "urn:guiju:problem:sheet-old-excel",
                refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}));
        String run = lin.bring("客户.csv", (HEADER + "赵,1,2,3,4,5\n").getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        firm.person("zhou").get("imports/" + run).expect(404);
        lin.post("imports/" + run + "/apply", "{}").expect(409);
        lin.post("imports/" + run + "/check?kind=SwitchPlugin", "{}").expect(422);
        lin.post("imports/" + run + "/check?kind=SignContract", "{}").expect(422);
        lin.post("imports/" + run + "/check?kind=staff", "{}").expect(422);
        lin.post("imports/" + run + "/rows/2", "{\"fields\":{}}").expect(409);
        String thin = lin.bring("薄.csv", "客户姓名\n赵\n".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id");
        Answer missing = lin.post("imports/" + thin + "/check?kind=RegisterCustomer", "{}")
                .expect(422);
        assertTrue(missing.body().contains("Mobile number"), missing.body());
        lin.post("imports/" + run + "/cancel", "{}").expect(200);
        lin.post("imports/" + run + "/check?kind=RegisterCustomer", "{}").expect(409);
    }

    private String refused(byte[] file) {
        return lin.bring("x.csv", file).expect(422).text("type");
    }

    private JsonObject check(byte[] table) {
        String run = lin.bring("客户.csv", table).expect(201).text("id");
        lin.post("imports/" + run + "/check?kind=RegisterCustomer", "{}").expect(202);
        return finished(run, "checked");
    }

    private JsonObject correct(JsonObject checked, JsonObject row, String column, String text) {
        String run = checked.getString("id");
        lin.post(
                        "imports/" + run + "/rows/" + row.getInt("row"),
                        "{\"fields\":{\"%s\":\"%s\"}}".formatted(column, text))
                .expect(202);
        return finished(run, "checked");
    }

    private JsonObject apply(JsonObject checked) {
        lin.post("imports/" + checked.getString("id") + "/apply", "{}").expect(202);
        return finished(checked.getString("id"), "done");
    }

    private JsonObject finished(String run, String state) {
        Waiting.until("the table is " + state, PATIENCE, () -> run(run).getString("state")
                .equals(state));
        return run(run);
    }

    private JsonObject run(String id) {
        return lin.get("imports/" + id).expect(200).json();
    }

    private List<JsonObject> rows(JsonObject run) {
        return Answer.objects(lin.get("imports/" + run.getString("id") + "/rows")
                .expect(200)
                .json()
                .getJsonArray("items"));
    }

    private int registrations(String phone) {
        return (int)
                Answer.objects(lin.get("records/registration?limit=200")
                                .expect(200)
                                .json()
                                .getJsonArray("items"))
                        .stream()
                        .filter(item -> item.getJsonObject("fields")
                                .getString("phone", "")
                                .equals(phone))
                        .count();
    }
}
