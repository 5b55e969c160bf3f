package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.admission.Expected;
import org.guiju.platform.enrolment.StaffColumn;
import org.guiju.platform.sheet.SheetWriter;
import org.guiju.sdk.Texts;
import org.guiju.web.shell.Place;
import org.guiju.web.welcome.InvitationLink;

/** {@code /newcomers}: people of the company who have never come in, with the links that the caller may hand over. */
@Path("/newcomers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NewcomersResource {

    private static final int MOST = 500;
    private static final int EVERYBODY = 20_000;
    private static final Texts LINK = new Texts("登录链接", "登入連結", "Link to come in");
    private static final Texts UNTIL = new Texts("有效到", "有效至", "Works until");

    @Inject
    private Expected expected;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @GET
    @Transactional
    public String list(
            @QueryParam("skip") @DefaultValue("0") int skip, @QueryParam("limit") @DefaultValue("50") int limit) {
        JsonArrayBuilder people = Json.createArrayBuilder();
        find(Math.max(0, skip), Math.clamp(limit, 1, MOST)).forEach(one -> people.add(json(one)));
        return Json.createObjectBuilder()
                .add("total", expected.count(caller.tenant()))
                .add("items", people)
                .build()
                .toString();
    }

    private JsonObjectBuilder json(Expected.Newcomer one) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", one.employee().getId().toString())
                .add("name", one.employee().getName())
                .add("login", one.employee().getLogin())
                .add(
                        "state",
                        one.link()
                                .map(link -> link.state(caller.now()).name())
                                .orElse("NONE")
                                .toLowerCase(Locale.ROOT));
        one.link().ifPresent(link -> json.add("expires_at", link.expiresAt().toString()));
        link(one).ifPresent(link -> json.add("link", link));
        return json;
    }

    /** A row for each link that works: to be passed on, and then deleted. */
    @GET
    @Path("/links.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Transactional
    public Response links() throws IOException {
        var titles = Stream.of(
                        StaffColumn.NUMBER.title(), StaffColumn.NAME.title(), StaffColumn.LOGIN.title(), LINK, UNTIL)
                .map(caller.viewer()::text)
                .toList();
        var bytes = new ByteArrayOutputStream();
        try (var writer = SheetWriter.to(
                bytes, SheetWriter.Format.XLSX, "links", titles, List.of("number", "name", "login", "link", "until"))) {
            for (var one : find(0, EVERYBODY)) {
                var link = link(one);
                if (link.isPresent()) {
                    writer.row(row(one, link.get()));
                }
            }
        }
        return Response.ok(bytes.toByteArray())
                .header("Content-Disposition", "attachment; filename=links.xlsx")
                .build();
    }

    private List<String> row(Expected.Newcomer one, String link) {
        var until = one.link().orElseThrow().expiresAt().atZone(caller.viewer().zone());
        return List.of(
                one.employee().number().orElse(""),
                one.employee().getName(),
                one.employee().getLogin(),
                link,
                until.toLocalDate() + " " + until.toLocalTime().withSecond(0).withNano(0));
    }

    private List<Expected.Newcomer> find(int skip, int most) {
        caller.enter(Place.ORGANISATION);
        return expected.find(caller.tenant(), Optional.empty(), caller.roles(), skip, most);
    }

    private Optional<String> link(Expected.Newcomer one) {
        return one.token(caller.now()).map(token -> InvitationLink.of(request, token));
    }
}
