package org.guiju.web.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody with a cookie jar who speaks plain HTTP, so that tests see what a browser would hide. */
final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    static Visitor signedIn(String account) throws IOException, InterruptedException {
        return signedIn(account, Companies.PASSWORD);
    }

    /** One of the people of the demo companies. */
    static Visitor ofTheDemo(String login) throws IOException, InterruptedException {
        return signedIn(login, "guiju");
    }

    static Visitor signedIn(String account, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.get("index.xhtml");
        visitor.post("j_security_check", Map.of("j_username", account, "j_password", password));
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(request(path).setHeader("Accept-Language", language).GET());
    }

    byte[] download(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** Sends a form as a page of ours does. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return postFrom(ourOrigin(), path, fields);
    }

    /** Sends a form as the script of a Faces page does. */
    HttpResponse<String> postByScript(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form(path, fields).header("Origin", ourOrigin()).header("Faces-Request", "partial/ajax"));
    }

    HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form(path, fields).header("Origin", origin));
    }

    HttpResponse<String> postWithoutOrigin(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(form(path, fields));
    }

    /** Calls the API as a script of our own site does. */
    HttpResponse<String> postJson(String path, String json, String key) throws IOException, InterruptedException {
        return send(request(path)
                .header("Origin", ourOrigin())
                .header("X-Guiju-Csrf", "1")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Uploads a file as the script of a page does. */
    HttpResponse<String> postFile(String path, String name, String type, byte[] content)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Origin", ourOrigin())
                .header("X-Guiju-Csrf", "1")
                .header("Content-Type", type)
                .header("X-Guiju-File-Name", URLEncoder.encode(name, UTF_8).replace("+", "%20"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    HttpResponse<String> postFileFromElsewhere(String path, byte[] content) throws IOException, InterruptedException {
        return send(request(path)
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    Optional<String> sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String ourOrigin() {
        return RunningServer.home().toString().replaceAll("/$", "");
    }

    private static HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(String path) {
        URI address = RunningServer.home().resolve(path);
        return HttpRequest.newBuilder(address).header("Accept-Language", "en");
    }
}
