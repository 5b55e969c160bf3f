package org.guiju.platform.enrolment;

import org.guiju.platform.sheet.SheetRefusedException;
import org.guiju.sdk.Texts;

/** Why a file is no list of staff, and what to do about it. */
final class FileWords {

    private FileWords() {}

    static Texts of(SheetRefusedException refused) {
        var detail = refused.detail();
        return switch (refused.reason()) {
            case EMPTY -> new Texts("文件是空的；下载模板照着填", "檔案是空的；請下載範本填寫", "The file is empty: fill in the template");
            case LARGE ->
                new Texts(
                        "文件超过 " + detail + " MB，分成几份",
                        "檔案超過 " + detail + " MB，請分成幾份",
                        "The file is over " + detail + " MB: split it");
            case ROWS ->
                new Texts(
                        "超过 " + detail + " 行，分成几份",
                        "超過 " + detail + " 列，請分成幾份",
                        "Over " + detail + " rows: split the file");
            case COLUMNS ->
                new Texts(
                        "超过 " + detail + " 列，删掉用不到的列",
                        "超過 " + detail + " 欄，請刪除用不到的欄",
                        "Over " + detail + " columns: take out those not needed");
            case OLD_EXCEL ->
                new Texts(
                        "这是旧版 .xls 文件，另存为 .xlsx 再选",
                        "這是舊版 .xls 檔，請另存為 .xlsx 再選",
                        "This is an old .xls file: save it as .xlsx");
            case PROTECTED ->
                new Texts("文件有打开密码，去掉密码再选", "檔案有開啟密碼，請移除密碼再選", "The file has a password: take it off first");
            case UNKNOWN ->
                new Texts(
                        "不是能读的表格，存成 .xlsx 或 .csv 再选",
                        "不是可讀的表格，請存成 .xlsx 或 .csv 再選",
                        "No table that can be read: save it as .xlsx or .csv");
            case DAMAGED -> new Texts("文件坏了，重新导出一份", "檔案已損壞，請重新匯出", "The file is damaged: export it again");
            case UNPACKED ->
                new Texts(
                        "文件解开以后太大，只留名单那一页再选",
                        "檔案解開後過大，只留名單那一頁再選",
                        "The file is too big once unpacked: keep the sheet with the list only");
            case MERGED ->
                new Texts(
                        "有合并的单元格（" + detail + "），取消合并再选",
                        "有合併的儲存格（" + detail + "），請取消合併再選",
                        "Merged cells (" + detail + "): unmerge them");
            case QUOTES ->
                new Texts(
                        "第 " + detail + " 行的引号没有成对，改好再选",
                        "第 " + detail + " 列的引號沒有成對，改好再選",
                        "Quotes in row " + detail + " do not match");
            case HEADLESS ->
                new Texts(
                        detail + " 列没有标题，补上或删掉",
                        detail + " 欄沒有標題，補上或刪除",
                        "Column " + detail + " has no title: give it one or take it out");
            case DUPLICATE ->
                new Texts(
                        "有两列都叫“" + detail + "”，改掉一个",
                        "有兩欄都叫「" + detail + "」，請改掉一個",
                        "Two columns are called “" + detail + "”: rename one");
        };
    }
}
