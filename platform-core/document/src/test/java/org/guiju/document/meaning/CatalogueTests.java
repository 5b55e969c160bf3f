package org.guiju.document.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.guiju.sdk.Texts;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private final Catalogue catalogue = new Catalogue(List.of(
            entry(
                    "RE/1",
                    "抢单争议",
                    "Disputed customers",
                    "两名经纪人争同一客户的，在 {settle_within} 内自行协商，协商不成报店长裁定。",
                    "Two agents who claim one customer settle it between them within {settle_within}.",
                    Set.of(ControlKind.DEADLINE, ControlKind.ALLOCATION),
                    new Catalogue.Value("settle_within", Texts.same("协商期限"), "duration", "P3D")),
            entry(
                    "CA/1",
                    "砧板消毒",
                    "Cutting boards",
                    "砧板每 {every} 消毒一次，并在记录上签名。",
                    "Cutting boards are disinfected every {every}.",
                    Set.of(ControlKind.CHECKLIST),
                    new Catalogue.Value("every", Texts.same("间隔"), "duration", "PT4H")),
            entry(
                    "CA/2",
                    "食材留样",
                    "Samples",
                    "每餐留样，冷藏保存 {keep}。",
                    "A sample of each meal is kept for {keep}.",
                    Set.of(ControlKind.CADENCE))));

    private static Catalogue.Entry entry(
            String clause,
            String title,
            String titleEn,
            String text,
            String textEn,
            Set<ControlKind> kinds,
            Catalogue.Value... values) {
        return new Catalogue.Entry(
                "module",
                clause,
                new Texts(title, title, titleEn),
                new Texts(text, text, textEn),
                kinds,
                List.of(values));
    }

    private Link first(String text) {
        return catalogue.links(Meaning.of(text)).getFirst();
    }

    @Test
    void findsWhatIsAlikeAndSaysWhereItDiffers() {
        var link = first("同一客户有争议的，双方应在7天内协商解决，协商不成报店长裁定。");
        assertEquals("RE/1", link.entry().clause());
        assertTrue(link.kinds().contains(ControlKind.DEADLINE));
        assertEquals("协商期限：你写的是 7 天，那里是 3 天", link.explanation().zhHans().split("；")[2]);
        assertTrue(link.explanation().en().contains("your 7 days instead of 3 days"));
        assertTrue(link.explanation().en().contains("same kind: deadline"));
    }

    @Test
    void scriptMakesNoDifference() {
        assertEquals("CA/1", first("砧板每四小時消毒一次，由當班廚師簽名。").entry().clause());
    }

    @Test
    void englishFindsEnglish() {
        assertEquals(
                "CA/1",
                first("Cutting boards must be disinfected every two hours.")
                        .entry()
                        .clause());
    }

    @Test
    void whatIsAboutSomethingElseIsNotShown() {
        assertEquals(List.of(), catalogue.links(Meaning.of("员工每月3日前提交差旅报销单。")));
    }

    @Test
    void sameValueIsNoDifference() {
        var link = first("砧板每4小时消毒一次。");
        assertTrue(link.values().stream().allMatch(Comparison::isSame));
        assertTrue(!link.explanation().en().contains("instead"));
    }

    @Test
    void sameQuestionSameAnswer() {
        var text = "砧板、刀具每两小时消毒一次，双方协商留样";
        assertEquals(catalogue.links(Meaning.of(text)), catalogue.links(Meaning.of(text)));
    }
}
