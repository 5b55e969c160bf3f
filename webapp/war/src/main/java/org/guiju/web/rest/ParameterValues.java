package org.guiju.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Locale;
import org.guiju.sdk.decision.Basis.ParameterValue;
import org.guiju.sdk.decision.Basis.Said;
import org.guiju.sdk.decision.Layer;

/** Parameters with their values and every layer that spoke about them. */
final class ParameterValues {

    private final Viewer viewer;

    ParameterValues(Viewer viewer) {
        this.viewer = viewer;
    }

    JsonArrayBuilder json(Collection<ParameterValue> parameters) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        parameters.forEach(parameter -> json.add(json(parameter)));
        return json;
    }

    private JsonObjectBuilder json(ParameterValue parameter) {
        JsonArrayBuilder layers = Json.createArrayBuilder();
        parameter.layers().forEach(said -> layers.add(json(said)));
        return Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("label", viewer.text(parameter.label()))
                .add("value", Values.json(parameter.value(), viewer.locale()))
                .add("layer", code(parameter.winner()))
                .add("layers", layers);
    }

    private JsonObjectBuilder json(Said said) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("layer", code(said.layer()));
        said.value().ifPresent(value -> json.add("value", Values.json(value, viewer.locale())));
        said.lock().ifPresent(lock -> json.add("lock", viewer.text(lock)));
        return json;
    }

    static String code(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
