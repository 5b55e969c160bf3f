package org.guiju.platform.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.organisation.Organisation;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Tells those who lead a company what the platform did to it; the docket entry is the record. */
@ApplicationScoped
class RecordPlatformAct implements PlatformHandler {

    static final String TYPE = "RecordPlatformAct";

    @Inject
    Organisation organisation;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var act = CompanyActs.Kind.valueOf(
                permitted.values().get("act").toString().toUpperCase(Locale.ROOT));
        var leaders = Stream.of("tenant_admin", "company_leadership")
                .flatMap(role -> organisation.withRole(permitted.tenant(), role).stream())
                .map(employee -> employee.getId().toString())
                .distinct()
                .toList();
        return List.of(new Effect.Notify(
                leaders, says(act, permitted.values().get("reason").toString()), Optional.empty()));
    }

    private static Texts says(CompanyActs.Kind act, String reason) {
        return switch (act) {
            case CREATED ->
                new Texts(
                        "平台开通了公司，从首页的步骤开始",
                        "平臺開通了公司，從首頁的步驟開始",
                        "The platform opened the company; begin with the steps on the home page");
            case INVITED ->
                new Texts(
                        "平台换发了首位管理员的邀请", "平臺換發了首位管理員的邀請", "The platform renewed the first administrator's invitation");
            case SUSPENDED -> with("平台暂停了公司", "平臺暫停了公司", "The platform suspended the company", reason);
            case RESUMED -> with("平台恢复了公司", "平臺恢復了公司", "The platform resumed the company", reason);
            case EXPORTED ->
                with(
                        "平台开始导出公司数据，完成后请下载",
                        "平臺開始匯出公司資料，完成後請下載",
                        "The platform ordered an export of the company's data; download it when complete",
                        reason);
            case CLOSING ->
                with(
                        "平台宣布关闭公司，请先下载导出的数据",
                        "平臺宣布關閉公司，請先下載匯出的資料",
                        "The platform announced the closing of the company; download the export first",
                        reason);
        };
    }

    private static Texts with(String zhHans, String zhHant, String en, String reason) {
        return new Texts(zhHans + "：" + reason, zhHant + "：" + reason, en + ": " + reason);
    }
}
