package org.guiju.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guiju.platform.approval.Approval;
import org.guiju.platform.approval.Approvals;
import org.guiju.platform.approval.Demand;
import org.guiju.platform.approval.Signers;
import org.guiju.platform.approval.Tally;
import org.guiju.platform.approval.Vote;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.decision.Agreement;

/** {@code /approvals}: what waits for the caller's signature, and what of the caller's waits for others. */
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApprovalsResource {

    @Inject
    private Approvals approvals;

    @Inject
    private Signers signers;

    @Inject
    private Caller caller;

    @GET
    @Transactional
    public String list(@QueryParam("of") @DefaultValue("asked") String which) {
        UUID me = caller.viewer().employee();
        List<Approval> found =
                switch (which) {
                    case "asked" ->
                        approvals.open(caller.tenant()).stream()
                                .filter(approval -> !signers.seats(caller.tenant(), approval, me)
                                        .isEmpty())
                                .toList();
                    case "mine" -> approvals.ofRequester(caller.tenant(), me);
                    default -> throw new ProblemException(400, "wrong-parameter", "of", "asked, mine");
                };
        JsonArrayBuilder json = Json.createArrayBuilder();
        found.forEach(approval -> json.add(json(approval)));
        return json.build().toString();
    }

    @GET
    @Path("{id}")
    @Transactional
    public String one(@PathParam("id") String id) {
        return Ids.read(id)
                .flatMap(found -> approvals.approval(caller.tenant(), found))
                .filter(this::isOpenToCaller)
                .map(approval -> json(approval).build().toString())
                .orElseThrow(() -> new ProblemException(404, "unknown-record"));
    }

    /** Those who take part, and those who oversee. */
    private boolean isOpenToCaller(Approval approval) {
        UUID me = caller.viewer().employee();
        return caller.viewer().oversees()
                || approval.getRequesterId().equals(me)
                || signers.asked(caller.tenant(), approval).contains(me)
                || approvals.votes(caller.tenant(), approval.getId()).stream()
                        .anyMatch(vote -> vote.getVoterId().equals(me));
    }

    private JsonObjectBuilder json(Approval approval) {
        Viewer viewer = caller.viewer();
        List<Vote> votes = approvals.votes(caller.tenant(), approval.getId());
        JsonArrayBuilder demands = Json.createArrayBuilder();
        approvals.demands(caller.tenant(), approval.getId()).forEach(demand -> demands.add(json(demand, votes)));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", approval.getId().toString())
                .add("action", approval.getActionType())
                .add("requester", People.json(approval.getRequesterId(), viewer))
                .add("state", code(approval.getState()))
                .add("opened_at", approval.getOpenedAt().toString())
                .add("docket", approval.getDocketId().toString())
                .add("demands", demands);
        approval.subject().ifPresent(record -> json.add("record", record.toString()));
        approval.previous().ifPresent(previous -> json.add("previous", previous.toString()));
        approval.because().ifPresent(why -> json.add("because", why));
        approval.result().ifPresent(result -> json.add("result", result));
        approval.resultDocket().ifPresent(docket -> json.add("result_docket", docket.toString()));
        return json;
    }

    private JsonObjectBuilder json(Demand demand, List<Vote> votes) {
        Tally tally = demand.tally(votes);
        JsonArrayBuilder steps = Json.createArrayBuilder();
        tally.agreement().steps().forEach(step -> steps.add(json(step, tally)));
        JsonObjectBuilder material = Json.createObjectBuilder();
        demand.material()
                .forEach((path, value) ->
                        material.add(path, Values.json(value, caller.viewer().locale())));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("clause", demand.control().clause().toString())
                .add("control", demand.control().control())
                .add("missing", tally.missing())
                .add("steps", steps)
                .add("material", material);
        tally.agreement().due().ifPresent(due -> json.add("due", due.toString()));
        return json;
    }

    private JsonObjectBuilder json(Agreement.Step step, Tally tally) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("step", step.name())
                .add("title", caller.viewer().text(step.title()))
                .add("standing", code(tally.standing(step)));
        tally.vote(step).ifPresent(vote -> json.add("by", People.json(vote.voter(), caller.viewer()))
                .add("for", People.json(vote.principal(), caller.viewer())));
        return json;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
