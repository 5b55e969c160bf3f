package org.guiju.platform.tablet;

import java.util.stream.Stream;
import org.guiju.platform.decision.Answer;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;

/** Why an act was not taken, in words that say what to do. */
final class Reasons {

    static final Texts NO_LEASE = new Texts(
            "没有这个人三天之内联过网的凭据，不知道是什么时候做的。核对后改正再交，按改正的时间算。",
            "沒有這個人三天之內連過線的憑證，不知道是何時做的。核對後改正再送，以改正的時間計。",
            "Nothing proves this person's last contact within three days, so nobody knows when it was done. Check it and send"
                    + " it again; it then counts from that moment.");
    static final Texts TOO_EARLY = new Texts(
            "所写的时间早于平板上一次联网，不能倒填。核对后改正再交，按改正的时间算。",
            "所寫的時間早於平板上一次連線，不能回填。核對後改正再送，以改正的時間計。",
            "It is dated before the tablet's last contact, and nothing is dated back. Check it and send it again; it then"
                    + " counts from that moment.");
    static final Texts FUTURE = new Texts(
            "所写的时间还没有到：平板的时钟被改过。核对后改正再交，按改正的时间算。",
            "所寫的時間還沒有到：平板的時鐘被改過。核對後改正再送，以改正的時間計。",
            "It is dated in the future: the tablet's clock was changed. Check it and send it again; it then counts from"
                    + " that moment.");
    static final Texts NO_SUBJECT = new Texts(
            "系统里没有它所说的那一件。核对后选对再交，或者写明原因不收。",
            "系統裡沒有它所說的那一件。核對後選對再送，或寫明原因不收。",
            "There is no such thing as it names. Check, choose the right one and send it again, or dismiss it with a reason.");
    static final Texts ANOTHER_DEVICE = new Texts(
            "这是另一台平板或另一个人的设备上记的，被搬到了这里。由本人核对后改正再交，按改正的时间算。",
            "這是另一台平板或另一個人的裝置上記的，被搬到了這裡。由本人核對後改正再送，以改正的時間計。",
            "It was recorded on another tablet or somebody else's device and brought here. Whoever did it checks it and sends"
                    + " it again; it then counts from that moment.");
    static final Texts RETIRED = new Texts(
            "这台平板已经停用，它送来的不再算数。核对后改正再交，或者写明原因不收。",
            "這台平板已經停用，它送來的不再算數。核對後改正再送，或寫明原因不收。",
            "The tablet it comes from has been retired. Check it and send it again, or dismiss it with a reason.");
    static final Texts NOBODY = new Texts(
            "它所说的人不在公司。核对后改正再交，或者写明原因不收。",
            "它所說的人不在公司。核對後改正再送，或寫明原因不收。",
            "The person it names is not with the company. Check it and send it again, or dismiss it with a reason.");
    static final Texts NO_PIN_TYPED = new Texts(
            "没有输平板密码，不知道是不是本人记的。由本人核对后改正再交。",
            "沒有輸入平板密碼，不知道是不是本人記的。由本人核對後改正再送。",
            "No tablet PIN came with it, so nobody knows who did it. Whoever it names checks it and sends it again.");
    static final Texts NO_PIN_SET = new Texts(
            "还没有设平板密码：用自己的账号登录，点右上角自己的名字就能设。",
            "還沒有設定平板密碼：以自己的帳號登入，點右上角自己的名字即可設定。",
            "No tablet PIN is set yet: sign in with your own account and press your name at the top right to set one.");
    static final Texts LOCKED = new Texts(
            "连错五次，平板密码锁住十分钟。忘了就用自己的账号登录，点右上角自己的名字换一个。",
            "連錯五次，平板密碼鎖定十分鐘。忘了就以自己的帳號登入，點右上角自己的名字換一個。",
            "Five wrong tries: the tablet PIN is locked for ten minutes. If you forgot it, sign in with your own account and"
                    + " press your name at the top right to set another.");
    private static final Texts WRONG_FIELDS =
            new Texts("填的内容收不下，请照下面的提示改", "填寫的內容無法收下，請依下方提示修改", "Something in it cannot be right; see below");
    private static final Texts REFUSED = new Texts("条款不许这样做", "條款不許這樣做", "The clauses do not allow it");

    private Reasons() {}

    static Texts wrongPin(int left) {
        return new Texts(
                "平板密码不对，还能试 " + left + " 次。",
                "平板密碼不對，還能試 " + left + " 次。",
                "The tablet PIN is wrong; tries left: " + left + ".");
    }

    static Texts photo(String trouble) {
        return new Texts(
                "照片没有传上来：" + trouble + " 补上照片再交，或者写明原因不收。",
                "照片沒有傳上來：" + trouble + " 補上照片再送，或寫明原因不收。",
                "A photo could not be stored: " + trouble + " Add it and send it again, or dismiss it with a reason.");
    }

    static Texts of(Answer answer) {
        return answer.shut().map(Answer.Shut::says).orElseGet(() -> answer.decision().stream()
                .flatMap(decision -> Stream.concat(
                        decision.all(Finding.Refuses.class).map(Finding.Refuses::says),
                        decision.all(Finding.Requires.class).map(Finding.Requires::says)))
                .findFirst()
                .orElse(answer.problems().isEmpty() ? REFUSED : WRONG_FIELDS));
    }
}
