package org.guiju.platform.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.importing.ImportRow.Verdict;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.tenancy.binding.TenantContext;

/** Works tables off beside the requests, a few at a time, in the name of who brought them. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());
    private static final int AT_A_TIME = 2;

    @Resource
    ManagedExecutorService executor;

    @Inject
    ImportStep step;

    @Inject
    ActionDesk desk;

    private final Semaphore free = new Semaphore(AT_A_TIME);

    boolean choose(TenantId tenant, UUID run, String action, List<String> columns) {
        return step.choose(tenant, run, action, columns);
    }

    boolean check(TenantId tenant, UUID employee, UUID run) {
        return start(tenant, employee, run, ImportRun.State.READ, ImportRun.State.CHECKING);
    }

    boolean apply(TenantId tenant, UUID employee, UUID run) {
        return start(tenant, employee, run, ImportRun.State.CHECKED, ImportRun.State.APPLYING);
    }

    void goOn(TenantId tenant, UUID employee, ImportRun run) {
        if (run.isWorking() && step.takeOver(tenant, run.id())) {
            executor.execute(() -> work(tenant, employee, run.id(), run.state()));
        }
    }

    private boolean start(TenantId tenant, UUID employee, UUID run, ImportRun.State from, ImportRun.State working) {
        if (!step.turn(tenant, run, from, working)) {
            return false;
        }
        executor.execute(() -> work(tenant, employee, run, working));
        return true;
    }

    private void work(TenantId tenant, UUID employee, UUID run, ImportRun.State working) {
        free.acquireUninterruptibly();
        try {
            TenantContext.run(tenant.value(), () -> workOff(tenant, employee, run, working));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A table was not worked off to its end; it can be gone on with: " + run, fault);
        } finally {
            free.release();
        }
    }

    private void workOff(TenantId tenant, UUID employee, UUID run, ImportRun.State working) {
        var done = working == ImportRun.State.CHECKING ? ImportRun.State.CHECKED : ImportRun.State.DONE;
        for (var batch = step.next(tenant, employee, run, working);
                batch.isPresent();
                batch = step.next(tenant, employee, run, working)) {
            var type = batch.get().type().code();
            batch.get()
                    .rows()
                    .forEach(row -> step.note(
                            tenant,
                            run,
                            row,
                            working,
                            row.settled().orElseGet(() -> judged(tenant, employee, type, row, working))));
        }
        step.turn(tenant, run, working, done);
    }

    private ImportRow.Judged judged(
            TenantId tenant, UUID employee, String type, ImportStep.Prepared row, ImportRun.State working) {
        var actor = Actor.person(tenant, employee);
        var submission = new Submission(type, Optional.empty(), row.raw(), row.key(), Submission.Channel.IMPORT);
        if (working == ImportRun.State.CHECKING) {
            return RowJudge.judge(desk.dryRun(actor, submission), Verdict.READY);
        }
        Answer answer = desk.submit(actor, submission);
        return RowJudge.judge(answer, Verdict.DONE);
    }
}
