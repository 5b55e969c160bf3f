package org.guiju.platform.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guiju.platform.decision.DocketPages;
import org.guiju.platform.decision.DocketPages.Span;
import org.guiju.platform.decision.Kept;
import org.guiju.platform.decision.Rehearing;
import org.guiju.platform.duty.Clocks;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.simulation.Backtest.State;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;

/** The steps of a backtest, each in a transaction of its own, so that none lasts as long as the company's past. */
@ApplicationScoped
class BacktestSteps {

    /** A node that is alive says so more often than this. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int PIECE = 200;

    @Inject
    Backtests backtests;

    @Inject
    Drafts drafts;

    @Inject
    Regulations regulations;

    @Inject
    DocketPages docket;

    @Inject
    Rehearing rehearing;

    @Inject
    Companies companies;

    @Inject
    Clocks clocks;

    /** How far one is. */
    static final class Course {

        final UUID id;
        final Span span;
        final Trial trial;
        final Tallies tallies = new Tallies();
        UUID last = DocketPages.START;
        long lookedAt;

        Course(UUID id, Span span, Trial trial) {
            this.id = id;
            this.span = span;
            this.trial = trial;
        }
    }

    @Transactional
    public Optional<Backtest> backtest(TenantId tenant, UUID id) {
        return backtests.backtest(tenant, id);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Course begin(TenantId tenant, Backtest backtest) {
        var zone = companies.company(tenant).zone();
        var draft = drafts.read(tenant, backtest.regulation(), backtest.changes());
        var actions = Trial.actions(draft, regulations.library(tenant));
        var span = new Span(
                backtest.from().atStartOfDay(zone).toInstant(),
                backtest.until().plusDays(1).atStartOfDay(zone).toInstant(),
                actions.isEmpty() ? Set.of("-") : actions);
        backtests.begin(tenant, backtest.id(), docket.count(tenant, span));
        return new Course(backtest.id(), span, new Trial(tenant, rehearing, regulations.rulebook(tenant), draft));
    }

    /** Looks at the next acts; false when there are no more, or nobody wants to know any more. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean next(TenantId tenant, Course course) {
        var piece = docket.after(tenant, course.span, course.last, PIECE);
        var lines = new ArrayList<BacktestLine>();
        for (var kept : piece) {
            look(course, kept).ifPresent(lines::add);
            course.last = kept.entry().id();
            course.lookedAt++;
        }
        var wanted = backtests.progress(tenant, course.id, course.lookedAt, course.tallies);
        if (wanted) {
            backtests.put(tenant, course.id, lines);
            beat(tenant, course.id);
        }
        return wanted && !piece.isEmpty();
    }

    private static Optional<BacktestLine> look(Course course, Kept kept) {
        return switch (course.trial.of(kept)) {
            case Trial.Open(var why) -> {
                course.tallies.undecidable(why);
                yield Optional.empty();
            }
            case Trial.Compared(var before, var after) -> {
                var entry = kept.entry();
                var difference =
                        Difference.between(entry.actionType(), entry.actor().toString(), before, after);
                difference.ifPresentOrElse(found -> course.tallies.differs(kept.unit(), found), course.tallies::same);
                yield difference.map(found -> new BacktestLine(
                        entry.id(),
                        entry.actor(),
                        kept.unit(),
                        found.kinds(),
                        found.money(),
                        found.before(),
                        found.after()));
            }
        };
    }

    /** Whoever finds it silent for so long begins anew. */
    private void beat(TenantId tenant, UUID id) {
        clocks.set(tenant, BacktestClock.KIND, id, companies.now(tenant).plus(SILENCE));
    }

    @Transactional
    public void claim(TenantId tenant, UUID id) {
        beat(tenant, id);
    }

    @Transactional
    public void ended(TenantId tenant, UUID id, State state) {
        backtests.end(tenant, id, state);
        var found = backtests.backtest(tenant, id);
        if (found.isPresent()) {
            clocks.set(tenant, BacktestClock.KIND, id, found.get().expires());
        } else {
            clocks.stop(tenant, BacktestClock.KIND, id);
        }
    }

    /** True unless its time is not over yet. */
    @Transactional
    public boolean expired(TenantId tenant, Backtest backtest) {
        Instant now = companies.now(tenant);
        if (backtest.expires().isAfter(now)) {
            clocks.set(tenant, BacktestClock.KIND, backtest.id(), backtest.expires());
            return false;
        }
        backtests.remove(tenant, backtest.id());
        clocks.stop(tenant, BacktestClock.KIND, backtest.id());
        return true;
    }

    @Transactional
    public void gone(TenantId tenant, UUID id) {
        clocks.stop(tenant, BacktestClock.KIND, id);
    }
}
