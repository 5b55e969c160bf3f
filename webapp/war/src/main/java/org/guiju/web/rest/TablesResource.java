package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.sheet.SheetWriter;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.web.record.RecordFilter;

/** {@code /tables}: records of a type that the caller sees, as a table: those the list page shows, or all. */
@Path("/tables")
@Produces(MediaType.WILDCARD)
@RequestScoped
public class TablesResource {

    @Inject
    private Regulations regulations;

    @Inject
    private RecordExport export;

    @Inject
    private Caller caller;

    @GET
    @Path("/{type}.csv")
    @Transactional
    public Response csv(
            @PathParam("type") String code,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("columns") List<String> columns) {
        return table(code, new RecordFilter(state, text), columns, SheetWriter.Format.CSV);
    }

    @GET
    @Path("/{type}.xlsx")
    @Transactional
    public Response xlsx(
            @PathParam("type") String code,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("columns") List<String> columns) {
        return table(code, new RecordFilter(state, text), columns, SheetWriter.Format.XLSX);
    }

    private Response table(String code, RecordFilter filter, List<String> columns, SheetWriter.Format format) {
        RecordType type = regulations
                .library(caller.tenant())
                .recordType(code)
                .filter(found -> regulations.isEnabled(caller.tenant(), found.plugin()))
                .orElseThrow(ProblemException::notFound);
        var fields = export.fields(type, columns);
        StreamingOutput table = out -> export.write(type, fields, filter, format, out);
        return Response.ok(table, format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + code + format.extension() + "\"")
                .build();
    }
}
