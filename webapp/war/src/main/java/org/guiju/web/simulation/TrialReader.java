package org.guiju.web.simulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.Docket;
import org.guiju.platform.decision.Rehearing.Undecidable;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.organisation.Unit;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.simulation.Backtest;
import org.guiju.platform.simulation.BacktestLine;
import org.guiju.platform.simulation.Effect;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.decision.Decision;
import org.guiju.web.shell.Me;
import org.guiju.web.verdict.FindingLine;
import org.guiju.web.verdict.Outlooks;
import org.guiju.web.wording.Words;

/** Reads backtests for the page. */
@RequestScoped
public class TrialReader {

    @Inject
    private Regulations regulations;

    @Inject
    private Organisation organisation;

    @Inject
    private Docket docket;

    @Inject
    private Outlooks outlooks;

    @Inject
    private Amounts amounts;

    @Inject
    private Seen seen;

    @Inject
    private Me me;

    @Inject
    private Words words;

    TrialLine line(Backtest found) {
        var differing = found.tallies().total(seen.units()).keySet();
        return new TrialLine(
                "/backtests.xhtml?id=" + found.id(),
                title(found),
                period(found),
                state(found),
                style(found),
                me.names().getOrDefault(found.startedBy().toString(), ""),
                words.moment(found.startedAt()),
                differing.stream().map(amounts::label).collect(Collectors.joining(" · ")));
    }

    String title(Backtest found) {
        return regulations
                .library(me.tenant())
                .regulation(found.regulation())
                .map(one -> words.text(one.title()))
                .orElse(found.regulation());
    }

    String period(Backtest found) {
        return words.of("sim.period", words.day(found.from()), words.day(found.until()));
    }

    String state(Backtest found) {
        return words.of("sim.state." + found.state().name().toLowerCase(Locale.ROOT));
    }

    String style(Backtest found) {
        return switch (found.state()) {
            case RUNNING -> "is-requires";
            case DONE -> "is-permits";
            case CANCELLED -> "is-silent";
            case FAILED -> "is-refuses";
        };
    }

    List<TotalLine> totals(Backtest found) {
        return found.tallies().total(seen.units()).entrySet().stream()
                .map(one -> new TotalLine(
                        amounts.label(one.getKey()),
                        amounts.of(one.getKey(), one.getValue()),
                        Amounts.style(one.getKey()),
                        "?id=" + found.id() + "&effect=" + one.getKey() + "#acts"))
                .toList();
    }

    List<WhoseLine> people(Backtest found) {
        return found.tallies().byPerson(seen.units()).entrySet().stream()
                .map(one -> line(
                        me.names().getOrDefault(one.getKey(), "—"),
                        "?id=" + found.id() + "&person=" + one.getKey() + "#acts",
                        one.getValue()))
                .sorted(Comparator.comparing(WhoseLine::name))
                .toList();
    }

    List<WhoseLine> units(Backtest found) {
        var names = organisation.units(me.tenant()).stream().collect(Collectors.toMap(Unit::getId, Unit::getName));
        return found.tallies().byUnit(seen.units()).entrySet().stream()
                .map(one -> line(words.text(names.get(one.getKey())), "", one.getValue()))
                .sorted(Comparator.comparing(WhoseLine::name))
                .toList();
    }

    private WhoseLine line(String name, String href, Map<Effect, Long> effects) {
        return new WhoseLine(
                name,
                href,
                amounts.count(effects, Effect.BLOCKED),
                amounts.count(effects, Effect.ALLOWED),
                amounts.count(effects, Effect.HELD),
                amounts.net(effects, Effect.WARNED, Effect.UNWARNED),
                amounts.net(effects, Effect.FINED_MORE, Effect.FINED_LESS),
                amounts.net(effects, Effect.PAID_MORE, Effect.PAID_LESS),
                amounts.net(effects, Effect.POINTS_MORE, Effect.POINTS_LESS),
                amounts.net(effects, Effect.DUTIES_MORE, Effect.DUTIES_FEWER));
    }

    List<OpenLine> open(Backtest found) {
        return found.tallies().undecidable().entrySet().stream()
                .map(one -> new OpenLine(why(one.getKey()), String.valueOf(one.getValue())))
                .toList();
    }

    String why(Undecidable why) {
        return words.of("sim.open." + why.reason().name().toLowerCase(Locale.ROOT), words.text(why.what()));
    }

    ActLine act(BacktestLine line) {
        var entry = docket.entry(me.tenant(), line.docket()).orElseThrow();
        var type = regulations.library(me.tenant()).actionType(entry.actionType());
        return new ActLine(
                words.exact(entry.at()),
                type.map(ActionType::title).map(words::text).orElse(entry.actionType()),
                me.names().getOrDefault(line.person().toString(), "—"),
                "/why.xhtml?docket=" + entry.id(),
                line.kinds().stream()
                        .sorted()
                        .map(kind -> new ActLine.Tag(amounts.label(kind), Amounts.style(kind)))
                        .toList(),
                outcome(line.before()),
                outcome(line.after()),
                type.map(found -> was(found, entry.id(), line.before())).orElse(List.of()),
                type.map(found -> would(found, line.after())).orElse(List.of()));
    }

    String outcome(Decision decision) {
        return words.of("outcome." + decision.outcome().name().toLowerCase(Locale.ROOT));
    }

    List<FindingLine> was(ActionType type, UUID entry, Decision decision) {
        return outlooks.recorded(
                type,
                decision,
                position -> "/why.xhtml?docket=" + entry + "&control="
                        + decision.findings().get(position).control().control());
    }

    List<FindingLine> would(ActionType type, Decision decision) {
        return outlooks.recorded(type, decision, position -> {
            var clause = decision.findings().get(position).control().clause();
            return "/workbench.xhtml?code=" + clause.regulation() + "&clause=" + clause.number();
        });
    }
}
