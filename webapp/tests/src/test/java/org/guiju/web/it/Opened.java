package org.guiju.web.it;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company that an operator has just opened; its administrator came in by the link and adds everybody else. */
final class Opened {

    static final String PASSWORD = "steady as a rule";

    private final String code = "n" + UUID.randomUUID().toString().substring(0, 12);
    private final Caller administrator;

    Opened() throws IOException, InterruptedException {
        Caller operator = Caller.signedIn("operator");
        operator.post("operator/companies", "{\"fields\":" + fields(code) + "}").expect(201);
        String link = operator.get("operator/companies/" + code)
                .expect(200)
                .json()
                .getJsonObject("invitation")
                .getString("link");
        new Guest().choose(token(link), PASSWORD, PASSWORD);
        administrator = Caller.signedIn("gu@" + code, PASSWORD);
    }

    static String fields(String code) {
        return "{\"name\":\"北辰食品\",\"name_hant\":\"北辰食品\",\"name_en\":\"North Star Foods\",\"code\":\"" + code
                + "\",\"zone\":\"Asia/Shanghai\",\"language\":\"zh-Hans\",\"currency\":\"CNY\",\"admin_name\":\"顾清和\","
                + "\"admin_login\":\"gu@" + code + "\"}";
    }

    static String token(String link) {
        return link.replaceAll(".*token=", "");
    }

    String code() {
        return code;
    }

    Caller administrator() {
        return administrator;
    }

    /** Adds somebody with a login of their own. */
    void add(String name, String login, String... roles) {
        Map<String, Object> person = new HashMap<>(
                Map.of("number", login.replaceAll("[^a-z0-9]", ""), "name", name, "login", login, "unit", "hq"));
        person.put("joined_on", LocalDate.now(ZoneId.of("Asia/Shanghai")));
        person.put("roles", List.of(roles));
        administrator.act("AddEmployee", person).expect(201);
    }

    /** As an administrator sees somebody who has never come in. */
    String id(String login) {
        return newcomer(administrator, login).getString("id");
    }

    String token(Caller reader, String login) {
        return token(newcomer(reader, login).getString("link"));
    }

    static JsonObject newcomer(Caller reader, String login) {
        return reader.get("newcomers?limit=500").expect(200).json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("login").equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError(login + " has come in"));
    }
}
