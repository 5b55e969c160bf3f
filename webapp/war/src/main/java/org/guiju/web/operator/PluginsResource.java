package org.guiju.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.function.Consumer;
import org.guiju.platform.extension.PluginHost;
import org.guiju.platform.extension.PluginStatus;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.language.ReaderLanguage;

/** {@code /operator/plugins}: every plugin and every file that was not let in, and why. */
@Path("/operator/plugins")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PluginsResource {

    @Inject
    private PluginHost plugins;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ReaderLanguage language;

    @GET
    public String list() {
        JsonArrayBuilder json = Json.createArrayBuilder();
        host().statuses().forEach(status -> json.add(json(status)));
        return json.build().toString();
    }

    @POST
    @Path("/{id}/reload")
    public String reload(@PathParam("id") String id) {
        return change(id, host()::reload);
    }

    /** Until it is started again, over restarts of the server too. */
    @POST
    @Path("/{id}/stop")
    public String stop(@PathParam("id") String id) {
        return change(id, host()::stop);
    }

    @POST
    @Path("/{id}/start")
    public String start(@PathParam("id") String id) {
        return change(id, host()::start);
    }

    /** The tenant filter lets operators in only; whoever finds a way around it still stops here. */
    private PluginHost host() {
        if (!signedIn.isOperator()) {
            throw new ForbiddenException();
        }
        return plugins;
    }

    private String change(String id, Consumer<String> change) {
        status(id);
        change.accept(id);
        return json(status(id)).build().toString();
    }

    private PluginStatus status(String id) {
        return plugins.statuses().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private JsonObjectBuilder json(PluginStatus status) {
        Locale reader = language.getLocale();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("file", status.fileName())
                .add("state", status.state().name().toLowerCase(Locale.ROOT))
                .add("state_text", status.state().name(reader));
        status.reason().ifPresent(reason -> json.add("reason", reason.name().toLowerCase(Locale.ROOT))
                .add("says", status.sentence(reader)));
        if (!status.id().isEmpty()) {
            json.add("id", status.id())
                    .add("version", status.version())
                    .add("provider", status.provider())
                    .add("key", status.keyId())
                    .add("sha256", status.sha256())
                    .add("generation", status.generation())
                    .add("loaders", plugins.loadersAlive(status.id()));
        }
        return json;
    }
}
