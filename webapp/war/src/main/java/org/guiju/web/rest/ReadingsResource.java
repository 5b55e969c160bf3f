package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.device.DeviceDesk;
import org.guiju.platform.device.DeviceDesk.Received;
import org.guiju.platform.device.Line;
import org.guiju.platform.device.Taken;
import org.guiju.web.identity.DeviceKey;
import org.guiju.web.language.ReaderLanguage;

/** {@code /readings}: what devices report, with a key of their own in place of a sign-in. */
@Path("/readings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReadingsResource {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String KEY = "[A-Za-z0-9_-]{20,100}";

    @Inject
    private DeviceDesk desk;

    @Inject
    private ReaderLanguage language;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String json(@HeaderParam(DeviceKey.HEADER) String key, InputStream body) throws IOException {
        return receive(key, ReadingLines.json(text(body)));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public String plain(@HeaderParam(DeviceKey.HEADER) String key, InputStream body) throws IOException {
        return receive(key, ReadingLines.plain(text(body)));
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(413, "too-large", MOST_BYTES / 1024);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String receive(String key, List<Line> lines) {
        if (key == null || !key.matches(KEY)) {
            throw new ProblemException(401, "device-unknown");
        }
        if (lines.size() > ReadingLines.MOST) {
            throw new ProblemException(413, "too-many-lines", ReadingLines.MOST);
        }
        return switch (desk.receive(key, lines)) {
            case Received.Unknown unknown -> throw new ProblemException(401, "device-unknown");
            case Received.TooMany(int aMinute) -> throw new ProblemException(429, "device-too-fast", aMinute);
            case Received.Answered(var device, var taken) ->
                json(device.name(), taken).build().toString();
        };
    }

    private JsonObjectBuilder json(String device, List<Taken> lines) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (int at = 0; at < lines.size(); at++) {
            json.add(json(at + 1, lines.get(at)));
        }
        return Json.createObjectBuilder()
                .add("device", device)
                .add("taken", count(lines, Taken.State.TAKEN))
                .add("refused", count(lines, Taken.State.REFUSED))
                .add("lines", json);
    }

    private JsonObjectBuilder json(int number, Taken line) {
        JsonArrayBuilder says = Json.createArrayBuilder();
        line.says().forEach(text -> says.add(text.in(language.getLocale())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("line", number)
                .add("state", line.state().name().toLowerCase(Locale.ROOT))
                .add("says", says);
        line.docket().ifPresent(docket -> json.add("docket", docket.toString()));
        return json;
    }

    private static long count(List<Taken> lines, Taken.State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
