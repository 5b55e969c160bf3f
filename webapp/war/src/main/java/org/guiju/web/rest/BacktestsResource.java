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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.DocketPages;
import org.guiju.platform.decision.Kept;
import org.guiju.platform.decision.Rehearing.Undecidable;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.revision.DraftRow;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.simulation.Backtest;
import org.guiju.platform.simulation.BacktestLine;
import org.guiju.platform.simulation.Backtests;
import org.guiju.platform.simulation.Backtests.Wanted;
import org.guiju.platform.simulation.Effect;
import org.guiju.platform.simulation.WhatIf;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.Money;
import org.guiju.sdk.decision.Decision;
import org.guiju.web.shell.Place;
import org.guiju.web.simulation.Seen;

/** {@code /backtests}: drafts tried over what was done, as far as the caller sees the units. */
@Path("/backtests")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class BacktestsResource {

    private static final int PAGE = 50;

    @Inject
    private Backtests backtests;

    @Inject
    private Drafts drafts;

    @Inject
    private DocketPages docket;

    @Inject
    private WhatIf whatIf;

    @Inject
    private Organisation organisation;

    @Inject
    private Seen seen;

    @Inject
    private Caller caller;

    @GET
    public String all() {
        caller.enter(Place.BACKTESTS);
        JsonArrayBuilder all = Json.createArrayBuilder();
        backtests.all(caller.tenant()).forEach(one -> all.add(json(one)));
        return all.build().toString();
    }

    @GET
    @Path("/{backtest}")
    public String one(@PathParam("backtest") String id) {
        return json(backtest(id)).build().toString();
    }

    @GET
    @Path("/{backtest}/acts")
    public String acts(
            @PathParam("backtest") String id,
            @QueryParam("effect") String effect,
            @QueryParam("person") String person,
            @QueryParam("page") @DefaultValue("0") int page) {
        var found = backtest(id);
        var wanted = new Wanted(
                seen.units(),
                Stream.of(Effect.values())
                        .filter(one -> lower(one).equals(effect))
                        .findFirst(),
                Ids.read(person));
        JsonArrayBuilder acts = Json.createArrayBuilder();
        backtests
                .lines(caller.tenant(), found.id(), wanted, Math.max(0, page) * PAGE, PAGE)
                .forEach(line -> acts.add(json(line)));
        return Json.createObjectBuilder()
                .add("count", backtests.count(caller.tenant(), found.id(), wanted))
                .add("acts", acts)
                .build()
                .toString();
    }

    /** One act of the docket: decided again as it was, or under an open draft. */
    @GET
    @Path("/what-if")
    public String whatIf(@QueryParam("docket") String entry, @QueryParam("draft") String draft) {
        caller.enter(Place.WORKBENCH);
        var kept =
                Ids.read(entry).flatMap(id -> docket.kept(caller.tenant(), id)).orElseThrow(ProblemException::notFound);
        return draft == null
                ? json(whatIf.asItWas(caller.tenant(), kept))
                : json(whatIf.under(caller.tenant(), kept, draft(draft)));
    }

    /** Decides the next entries of the docket again under their own clauses and tells which come out otherwise. */
    @GET
    @Path("/replay")
    public String replay(@QueryParam("after") String after) {
        caller.enter(Place.WORKBENCH);
        var span = new DocketPages.Span(Instant.EPOCH, caller.now().plusSeconds(1), Set.of());
        var piece = docket.after(caller.tenant(), span, Ids.read(after).orElse(DocketPages.START), PAGE * 2);
        var answers = piece.stream()
                .collect(Collectors.toMap(
                        kept -> kept,
                        kept -> whatIf.asItWas(caller.tenant(), kept),
                        (one, other) -> one,
                        LinkedHashMap::new));
        return replayed(answers).build().toString();
    }

    private static JsonObjectBuilder replayed(Map<Kept, WhatIf.Answer> answers) {
        var open = answers.values().stream()
                .filter(WhatIf.Open.class::isInstance)
                .map(answer -> lower(((WhatIf.Open) answer).why().reason()))
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        JsonArrayBuilder different = Json.createArrayBuilder();
        answers.forEach((kept, answer) -> {
            if (answer instanceof WhatIf.Differs) {
                different.add(kept.entry().id().toString());
            }
        });
        JsonObjectBuilder undecidable = Json.createObjectBuilder();
        open.forEach(undecidable::add);
        var json = Json.createObjectBuilder()
                .add("looked_at", answers.size())
                .add(
                        "same",
                        answers.values().stream()
                                .filter(WhatIf.Same.class::isInstance)
                                .count())
                .add("undecidable", undecidable)
                .add("different", different);
        answers.keySet().stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> json.add("last", last.entry().id().toString()));
        return json;
    }

    private Backtest backtest(String id) {
        caller.enter(Place.BACKTESTS);
        return Ids.read(id)
                .flatMap(one -> backtests.backtest(caller.tenant(), one))
                .orElseThrow(ProblemException::notFound);
    }

    private DraftRow draft(String id) {
        return Ids.read(id)
                .flatMap(one -> drafts.draft(caller.tenant(), one))
                .filter(DraftRow::isOpen)
                .orElseThrow(ProblemException::notFound);
    }

    private String json(WhatIf.Answer answer) {
        var json = Json.createObjectBuilder();
        switch (answer) {
            case WhatIf.Same same -> json.add("result", "same");
            case WhatIf.Open(var why) -> json.add("result", "undecidable").add("why", json(why));
            case WhatIf.Differs(var before, var after) ->
                json.add("result", "differs").add("before", json(before)).add("after", json(after));
        }
        return json.build().toString();
    }

    private JsonObjectBuilder json(Backtest found) {
        Viewer viewer = caller.viewer();
        JsonArrayBuilder people = Json.createArrayBuilder();
        found.tallies()
                .byPerson(seen.units())
                .forEach((person, effects) -> people.add(Json.createObjectBuilder()
                        .add("person", People.json(person, viewer))
                        .add("effects", effects(effects))));
        var codes = organisation.units(caller.tenant()).stream().collect(Collectors.toMap(Unit::getId, Unit::getCode));
        JsonArrayBuilder units = Json.createArrayBuilder();
        found.tallies()
                .byUnit(seen.units())
                .forEach((unit, effects) -> units.add(
                        Json.createObjectBuilder().add("unit", codes.get(unit)).add("effects", effects(effects))));
        JsonArrayBuilder open = Json.createArrayBuilder();
        if (seen.all()) {
            found.tallies()
                    .undecidable()
                    .forEach((why, acts) -> open.add(json(why).add("acts", acts)));
        }
        return Json.createObjectBuilder()
                .add("id", found.id().toString())
                .add("draft", found.draft().toString())
                .add("regulation", found.regulation())
                .add("from", found.from().toString())
                .add("until", found.until().toString())
                .add("state", lower(found.state()))
                .add("total", found.total())
                .add("looked_at", found.lookedAt())
                .add("same", found.tallies().unchanged())
                .add("effects", effects(found.tallies().total(seen.units())))
                .add("people", people)
                .add("units", units)
                .add("undecidable", open)
                .add("expires", found.expires().toString());
    }

    private static JsonObjectBuilder effects(Map<Effect, Long> effects) {
        var json = Json.createObjectBuilder();
        effects.forEach((effect, amount) -> {
            if (effect.isMoney()) {
                json.add(lower(effect), new Money(amount).toDecimal());
            } else {
                json.add(lower(effect), amount);
            }
        });
        return json;
    }

    private JsonObjectBuilder json(Undecidable why) {
        return Json.createObjectBuilder()
                .add("reason", lower(why.reason()))
                .add("what", caller.viewer().text(why.what()));
    }

    private JsonObjectBuilder json(BacktestLine line) {
        var kinds = Json.createArrayBuilder();
        line.kinds().stream().sorted().forEach(kind -> kinds.add(lower(kind)));
        return Json.createObjectBuilder()
                .add("docket", line.docket().toString())
                .add("person", People.json(line.person(), caller.viewer()))
                .add("effects", kinds)
                .add("money", new Money(line.money()).toDecimal())
                .add("before", json(line.before()))
                .add("after", json(line.after()));
    }

    private JsonObjectBuilder json(Decision decision) {
        return Json.createObjectBuilder()
                .add("outcome", lower(decision.outcome()))
                .add(
                        "findings",
                        new Findings(caller.viewer()).json(caller.redaction().decision(decision)));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
