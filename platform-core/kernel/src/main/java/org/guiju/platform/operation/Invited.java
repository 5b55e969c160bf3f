package org.guiju.platform.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.platform.admission.KeycloakSettings;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;

/** Whether somebody can be invited under what was typed. */
final class Invited {

    private Invited() {}

    static List<FieldProblem> problems(Map<String, Object> values, String login, String email) {
        var problems = new ArrayList<FieldProblem>();
        if (KeycloakSettings.wanted() && KeycloakSettings.given().isEmpty()) {
            problems.add(new FieldProblem(login, unadministered()));
        }
        if (values.get(login) instanceof String typed && !typed.matches("[A-Za-z0-9][A-Za-z0-9._@-]{1,79}")) {
            problems.add(new FieldProblem(
                    login,
                    new Texts(
                            "登录名用字母、数字和 . _ @ -，2 到 80 个字符",
                            "登入名稱請用字母、數字與 . _ @ -，2 至 80 個字元",
                            "A login has 2 to 80 letters, digits or . _ @ -")));
        }
        if (values.get(email) instanceof String typed && !typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.add(new FieldProblem(
                    email,
                    new Texts(
                            "不像邮箱地址，应如 gu@example.com",
                            "不像電子郵件地址，應如 gu@example.com",
                            "Not an e-mail address, such as gu@example.com")));
        }
        return problems;
    }

    private static Texts unadministered() {
        var settings = KeycloakSettings.CLIENT + ", " + KeycloakSettings.SECRET;
        return new Texts(
                "登录由 Keycloak 负责，服务器还不能在那里建人：先设好环境变量 " + settings,
                "登入由 Keycloak 負責，伺服器尚無法在該處建立人員：請先設定環境變數 " + settings,
                "People sign in at Keycloak and this server cannot add any there: set the environment variables "
                        + settings);
    }
}
