package org.guiju.web.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence is uploaded, named in an action a company declared, and opened by those who may see it. */
class AttachmentIT {

    private static final byte[] PDF = "%PDF-1.7 the contract".getBytes(UTF_8);
    private static final String RECORD =
            """
            record: site_proof
            name: {zh-Hans: 现场凭证, zh-Hant: 現場憑證, en: Proof}
            prefix: XC
            title: topic
            fields:
              topic: {type: text, label: {zh-Hans: 事由, zh-Hant: 事由, en: Topic}, required: true}
              contract: {type: file, label: {zh-Hans: 合同, zh-Hant: 合約, en: Contract}}
              photos: {type: files, label: {zh-Hans: 照片, zh-Hant: 照片, en: Photos}}
              signed: {type: signature, label: {zh-Hans: 签名, zh-Hant: 簽名, en: Signature}}
            states: {open: {zh-Hans: 有效, zh-Hant: 有效, en: Open}}
            """;
    private static final String ACTION =
            """
            action: AddSiteProof
            title: {zh-Hans: 留现场凭证, zh-Hant: 留現場憑證, en: Add proof}
            submit: {zh-Hans: 提交, zh-Hant: 送出, en: Add}
            intent: report
            by: [sales_rep]
            fields:
              topic: {type: text, label: {zh-Hans: 事由, zh-Hant: 事由, en: Topic}, required: true}
              contract: {type: file, label: {zh-Hans: 合同, zh-Hant: 合約, en: Contract}, required: true}
              photos: {type: files, max: 3, label: {zh-Hans: 照片, zh-Hant: 照片, en: Photos}}
              signed: {type: signature, label: {zh-Hans: 签名, zh-Hant: 簽名, en: Signature}}
            effects:
              - create: site_proof
                owner: actor.id
                set: {topic: action.topic, contract: action.contract, photos: action.photos, signed: action.signed}
            """;

    private final Firm firm = new Firm("evidence");

    @BeforeEach
    void declare() {
        declare("records/site_proof.yaml", RECORD);
        declare("actions/AddSiteProof.yaml", ACTION);
    }

    private void declare(String path, String yaml) {
        firm.person("gu").act("DeclareTypes", Map.of("file", path, "yaml", yaml));
    }

    @Test
    void aFileIsUploadedUsedAndOpenedByThoseWhoSeeIt() {
        Caller lin = firm.person("lin");
        JsonObject file =
                lin.upload("合同 1.pdf", "application/pdf", PDF).expect(201).json();
        assertEquals("合同 1.pdf", file.getString("name"));
        assertEquals(PDF.length, file.getInt("size"));
        String path = "attachments/" + file.getString("id");
        assertEquals(new String(PDF, UTF_8), lin.get(path).expect(200).body());
        firm.person("zhou").get(path).expect(404);
        firm.person("chen").get(path).expect(404);

        String record = lin.act("AddSiteProof", Map.of("topic", "看房", "contract", file.getString("id")))
                .expect(201)
                .record();
        assertEquals(
                file.getString("sha256"),
                lin.get("records/site_proof/" + record)
                        .expect(200)
                        .json()
                        .getJsonObject("fields")
                        .getJsonObject("contract")
                        .getString("sha256"));
        assertTrue(lin.page("record.xhtml?id=" + record).expect(200).body().contains("/api/v1/" + path));
        firm.person("chen").get(path).expect(200);
        firm.person("zhou").get(path).expect(404);
        Answer theirs = new Firm("yunting").person("qin").get(path).expect(404);
        assertEquals(
                theirs.body(),
                new Firm("yunting")
                        .person("qin")
                        .get("attachments/" + UUID.randomUUID())
                        .body());
    }

    @Test
    void whatCannotBeTakenIsNamedWithTheLimit() {
        Caller lin = firm.person("lin");
        Answer large = lin.upload("大图.jpg", "image/jpeg", new byte[10 * 1024 * 1024 + 1])
                .expect(413);
        assertTrue(large.text("title").contains("大图.jpg") && large.text("title").contains("10 MB"), large.body());
        Answer photo =
                lin.upload("原图.jpg", "image/jpeg", new byte[40 * 1024 * 1024]).expect(413);
        assertTrue(photo.text("title").contains("原图.jpg") && photo.text("title").contains("10 MB"), photo.body());
        Answer program = lin.upload("photo.jpg", "image/jpeg", "MZ\u0090\0\3\0".getBytes(ISO_8859_1))
                .expect(422);
        assertTrue(program.text("title").contains("photo.jpg"), program.body());
        lin.upload("", "text/plain", PDF).expect(422);
        lin.uploadFromElsewhere(PDF).expect(403);
    }

    @Test
    void anUnknownIdIsAProblemOfItsField() {
        Caller lin = firm.person("lin");
        String others = new Firm("yunting")
                .person("su")
                .upload("a.pdf", "application/pdf", PDF)
                .expect(201)
                .text("id");
        for (String id : List.of(UUID.randomUUID().toString(), others, "x")) {
            Answer wrong = lin.act("AddSiteProof", Map.of("topic", "看房", "contract", id))
                    .expect(422);
            assertEquals(List.of("contract"), wrong.wrongFields(), wrong.body());
        }
    }
}
