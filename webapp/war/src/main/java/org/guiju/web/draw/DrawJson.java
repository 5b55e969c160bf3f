package org.guiju.web.draw;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.guiju.platform.draw.DrawSight;
import org.guiju.platform.draw.Pick;
import org.guiju.platform.draw.Seed;

/** A draw as programs read it; the seed is in it once it is open. */
public final class DrawJson {

    private DrawJson() {}

    public static JsonObjectBuilder of(DrawSight.Seen seen) {
        var draw = seen.draw();
        JsonArrayBuilder times = Json.createArrayBuilder();
        draw.times()
                .forEach(span -> times.add(Json.createArrayBuilder()
                        .add(span.from().toString())
                        .add(span.until().toString())));
        JsonArrayBuilder picks = Json.createArrayBuilder();
        seen.picks().forEach(pick -> picks.add(pick(pick)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", draw.getId().toString())
                .add("control", draw.control().toString())
                .add("unit", seen.unit().getCode())
                .add("from", draw.getFrom().toString())
                .add("until", draw.getUntil().toString())
                .add("commitment", draw.getCommitment())
                .add("times", times)
                .add("planned", draw.getPicks())
                .add("picks", picks);
        draw.begunDocket().ifPresent(id -> json.add("docket", id.toString()));
        draw.openedDocket().ifPresent(id -> json.add("opened_docket", id.toString()));
        draw.seed().map(Seed::digits).ifPresent(seed -> json.add("seed", seed));
        seen.holds().ifPresent(holds -> json.add("holds", holds));
        return json;
    }

    private static JsonObjectBuilder pick(Pick pick) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        pick.list().forEach(line -> list.add(line.id()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", pick.number())
                .add("at", pick.at().toString())
                .add("list", list)
                .add("digest", pick.digest())
                .add("docket", pick.docket().toString());
        pick.item().ifPresent(item -> json.add("item", item));
        return json;
    }
}
