package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** People of the company: the id that stays and the name of today. */
final class People {

    private People() {}

    static JsonObjectBuilder json(Object id, Viewer viewer) {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("name", viewer.names().getOrDefault(id.toString(), ""));
    }
}
