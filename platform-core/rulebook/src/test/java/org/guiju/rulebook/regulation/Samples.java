package org.guiju.rulebook.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guiju.sdk.decision.ClauseCode;

/** A small law pack and a small industry that the tests of this package read. */
public final class Samples {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final ClauseCode SANCTION = ClauseCode.of("DEMO/1.1");
    public static final ClauseCode WINDOW = ClauseCode.of("DEMO/1.2");
    public static final ClauseCode MINIMUM = ClauseCode.of("LAW-X/1");

    public static final String RECORD =
            """
            record: case
            name: {zh-Hans: 撞单, zh-Hant: 撞單, en: Conflict}
            prefix: ZD
            title: customer
            fields:
              customer: {type: text, label: {zh-Hans: 客户, zh-Hant: 客戶, en: Customer}, required: true}
              parties: {type: employees, label: {zh-Hans: 双方, zh-Hant: 雙方, en: Parties}, required: true}
              opened_at: {type: instant, label: {zh-Hans: 发生, zh-Hant: 發生, en: Opened}, required: true}
            index: [customer, owner]
            states:
              open: {zh-Hans: 未结, zh-Hant: 未結, en: Open}
              closed: {zh-Hans: 已结, zh-Hant: 已結, en: Closed}
            """;

    public static final String ACTION =
            """
            action: Escalate
            title: {zh-Hans: 上报, zh-Hant: 呈報, en: Escalate}
            submit: {zh-Hans: 上报, zh-Hant: 呈報, en: Escalate}
            intent: request
            by: {sales_rep: parties, sales_manager: any}
            subject: case
            fields:
              to:
                type: choice
                required: true
                label: {zh-Hans: 上报给, zh-Hant: 呈報給, en: To}
                options:
                  manager: {zh-Hans: 经理, zh-Hant: 經理, en: Manager}
                  leadership: {zh-Hans: 领导, zh-Hant: 主管, en: Leadership}
            contention: [record.id]
            facts:
              people:
                label: {zh-Hans: 双方, zh-Hant: 雙方, en: Parties}
                employees: record.parties
                as_of: record.opened_at
                max: 10
            governed_by: [DEMO]
            """;

    public static final String REGULATION =
            """
            regulation: DEMO
            title: {zh-Hans: 示例制度, zh-Hant: 範例制度, en: Sample regulation}
            layer: template
            language: zh-Hans
            chapters:
              - chapter: "1"
                title: {zh-Hans: 归属, zh-Hant: 歸屬, en: Attribution}
                clauses: ["1.1", "1.2"]
            """;

    public static final String SANCTION_FILE =
            """
            clause: DEMO/1.1
            catalogue: [RE-5.1b]
            title: {zh-Hans: 经理判定, zh-Hant: 經理判定, en: The manager decides}
            text:
              zh-Hans: 由经理判定，各扣基本工资的 {share}（{nature}）。
              zh-Hant: 由經理判定，各扣基本工資的 {share}（{nature}）。
              en: The manager decides; each loses {share} of base salary ({nature}).
            parameters:
              share:
                label: {zh-Hans: 扣款比例, zh-Hant: 扣款比例, en: Deduction}
                type: percent
                default: 30%
                min: 0%
                max: 100%
                origin: seed
                stricter: higher
              nature:
                label: {zh-Hans: 扣款性质, zh-Hant: 扣款性質, en: Nature}
                type: enum
                origin: open
                options:
                  fine: {zh-Hans: 罚款, zh-Hant: 罰款, en: a fine}
                  loss_compensation: {zh-Hans: 损失赔偿, zh-Hant: 損失賠償, en: compensation}
            controls:
              - control: deduction
                kind: sanction
                on: Escalate
                when: action.to = "manager"
                binding: {event: record.opened_at, in_flight: grandfather}
                for_each: {person: people}
                several: all
                amount: round(person.base_salary * share, 2, half_up)
                nature: nature
                says:
                  zh-Hans: 报经理判定，{person.name} 拟扣 {amount}
                  zh-Hant: 呈報經理判定，{person.name} 擬扣 {amount}
                  en: Sent to the manager, {amount} proposed against {person.name}
            examples:
              - name: 基本工资 8,000
                action: Escalate
                given:
                  action.to: manager
                  people: [{id: a, name: 林, unit: u, region: 上海, base_salary: 8000.00, month_wage: 14600.00}]
                parameters: {nature: loss_compensation}
                then: {deduction: {amount: [2400.00]}}
            """;

    public static final String WINDOW_FILE =
            """
            clause: DEMO/1.2
            title: {zh-Hans: 协商期限, zh-Hant: 協商期限, en: Time to settle}
            text:
              zh-Hans: 双方在 {window} 内自行协商。
              zh-Hant: 雙方於 {window} 內自行協商。
              en: The two settle it between themselves within {window}.
            parameters:
              window:
                label: {zh-Hans: 协商期限, zh-Hant: 協商期限, en: Time to settle}
                type: duration
                default: PT24H
                min: PT1H
                origin: proposed
            controls:
              - control: closed
                kind: gate
                on: Escalate
                effect: refuses
                when: record.state = "closed"
                says: {zh-Hans: 已经结了, zh-Hant: 已經結了, en: It is closed}
              - control: settle
                kind: deadline
                on: Escalate
                duty: settle
                title: {zh-Hans: 去协商, zh-Hant: 前往協商, en: Settle it}
                within: window
                holders: record.parties
                done_by: [Escalate]
            """;

    public static final String LAW =
            """
            regulation: LAW-X
            title: {zh-Hans: 法律, zh-Hant: 法律, en: Law}
            layer: law
            language: zh-Hans
            chapters:
              - chapter: "1"
                title: {zh-Hans: 工资, zh-Hant: 工資, en: Pay}
                clauses: ["1"]
            locks:
              - clause: DEMO/1.1
                parameter: share
                at_most: 20%
                from: 2026-07-01
                because: {zh-Hans: 第十六条, zh-Hant: 第十六條, en: Article 16}
            """;

    public static final String MINIMUM_FILE =
            """
            clause: LAW-X/1
            title: {zh-Hans: 最低工资, zh-Hant: 最低工資, en: Minimum wage}
            text:
              zh-Hans: 最低工资 {wages}。
              zh-Hant: 最低工資 {wages}。
              en: The minimum wage is {wages}.
            effective_from: 2020-01-01
            effective_to: 2030-01-01
            parameters:
              wages:
                label: {zh-Hans: 最低工资, zh-Hant: 最低工資, en: Minimum wages}
                type: table
                origin: law
                columns:
                  region: {type: text, label: {zh-Hans: 地区, zh-Hant: 地區, en: Region}}
                  amount: {type: money, label: {zh-Hans: 金额, zh-Hant: 金額, en: Amount}}
                dated:
                  - from: 2023-07-01
                    value: [{region: 上海, amount: 2690.00}]
                  - from: 2025-07-01
                    value: [{region: 上海, amount: 2740.00}]
            controls:
              - control: floor
                kind: calculation
                on: Escalate
                determines: floor
                value: sum(wages[item.region = "上海"].amount)
            """;

    private Samples() {}

    /** Every file by plugin and path, to be changed by a test. */
    public static Map<String, Map<String, String>> files() {
        var files = new LinkedHashMap<String, Map<String, String>>();
        files.put(
                "industry",
                new LinkedHashMap<>(Map.of(
                        "records/case.yaml", RECORD,
                        "actions/Escalate.yaml", ACTION,
                        "regulations/DEMO/regulation.yaml", REGULATION,
                        "regulations/DEMO/1.1.yaml", SANCTION_FILE,
                        "regulations/DEMO/1.2.yaml", WINDOW_FILE,
                        "pages/menu.yaml", "menu: []")));
        files.put(
                "law",
                new LinkedHashMap<>(Map.of(
                        "regulations/LAW-X/regulation.yaml", LAW,
                        "regulations/LAW-X/1.yaml", MINIMUM_FILE)));
        return files;
    }

    public static Reading read(Map<String, Map<String, String>> files) {
        return Library.read(files.entrySet().stream()
                .map(entry -> new PluginFiles(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The reading with one file changed. */
    public static Reading with(String plugin, String path, String text) {
        var files = files();
        files.get(plugin).put(path, text);
        return read(files);
    }

    public static Library library() {
        return read(files()).library();
    }

    public static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant();
    }
}
