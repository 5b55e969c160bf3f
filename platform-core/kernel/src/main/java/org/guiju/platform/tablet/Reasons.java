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
    private static final Texts WRONG_FIELDS =
            new Texts("填的内容收不下，请照下面的提示改", "填寫的內容無法收下，請依下方提示修改", "Something in it cannot be right; see below");
    private static final Texts REFUSED = new Texts("条款不许这样做", "條款不許這樣做", "The clauses do not allow it");

    private Reasons() {}

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
