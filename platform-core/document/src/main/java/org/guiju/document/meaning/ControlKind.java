package org.guiju.document.meaning;

import java.util.Locale;
import org.guiju.sdk.Texts;

/** The kinds of control a clause can be proposed for, named as the rulebook names them; {@link #GUIDANCE} is text only. */
public enum ControlKind {
    DEADLINE("期限", "期限", "Deadline"),
    CADENCE("周期", "週期", "Cadence"),
    CHECKLIST("检查清单", "檢查清單", "Checklist"),
    GATE("关口", "關卡", "Gate"),
    APPROVAL("审批", "簽核", "Approval"),
    FORM("表单", "表單", "Form"),
    PROCEDURE("步骤", "步驟", "Procedure"),
    PROHIBITION("禁止", "禁止", "Prohibition"),
    CALCULATION("计算", "計算", "Calculation"),
    QUOTA("指标", "目標", "Quota"),
    ALLOCATION("归属", "歸屬", "Allocation"),
    BALANCE("余额", "餘額", "Balance"),
    SANCTION("惩处", "懲處", "Sanction"),
    REWARD("奖励", "獎勵", "Reward"),
    TRAINING("培训", "訓練", "Training"),
    ATTESTATION("签收", "簽收", "Attestation"),
    /** The floor for every duty that no machine can watch. */
    CONDUCT("行为", "行為", "Conduct"),
    GUIDANCE("指引", "指引", "Guidance");

    private final Texts words;

    ControlKind(String zhHans, String zhHant, String en) {
        words = new Texts(zhHans, zhHant, en);
    }

    public Texts words() {
        return words;
    }

    /** As files of clauses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
