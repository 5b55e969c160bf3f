package org.guiju.platform.decision;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guiju.platform.decision.Answer.Why;
import org.guiju.platform.value.Ids;
import org.guiju.rulebook.control.Control;
import org.guiju.rulebook.decision.Decider;
import org.guiju.rulebook.decision.NoRevisionInForceException;
import org.guiju.rulebook.decision.OpenDuty;
import org.guiju.rulebook.decision.Remedies;
import org.guiju.rulebook.decision.Remedy;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Decision;
import org.guiju.sdk.decision.Decision.ClauseFinding;

/**
 * One submission in one transaction: identity and schema, locks, facts, decision, docket, carrying out. A dry run stops
 * after the decision.
 */
@ApplicationScoped
class DeskTransaction {

    private static final int MAX_DEPTH = 5;

    @Inject
    Reception reception;

    @Inject
    Contention contention;

    @Inject
    Facts facts;

    @Inject
    Granting granting;

    @Inject
    Docket docket;

    @Inject
    CalendarGaps gaps;

    @Inject
    Submissions submissions;

    @Inject
    PluginRules rules;

    @Inject
    Carrying carrying;

    @Inject
    @Any
    Instance<FindingCarrier> carriers;

    @Inject
    @Any
    Instance<OpenDuties> openDuties;

    @Inject
    @Any
    Instance<Restraint> restraints;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    @Any
    Instance<HeldKeeper> held;

    /**
     * How a submission came to the desk.
     *
     * @param parent entry whose carrying out led to it
     * @param origin entry that it takes up again
     */
    private record Course(Optional<UUID> parent, Optional<UUID> origin, int depth) {

        static final Course FIRST = new Course(Optional.empty(), Optional.empty(), 0);

        Course then(UUID entry, Optional<UUID> again) {
            return new Course(Optional.of(entry), again, depth + 1);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Answer dryRun(Actor actor, Submission submission) {
        return switch (reception.receive(actor, submission)) {
            case Reception.Closed(Answer answer) -> answer;
            case Reception.Open(Matter matter) -> {
                try {
                    var ready = capture(matter);
                    var decision = decide(ready);
                    yield new Answer(
                                    Optional.empty(),
                                    Optional.of(decision),
                                    matter.intake().problems(),
                                    List.of(),
                                    Optional.empty())
                            .with(remedies(ready, decision));
                } catch (NoRevisionInForceException notInForce) {
                    yield notInForce(notInForce);
                }
            }
        };
    }

    /** Does everything, has it looked at, and undoes it: what comes of follow-ups can be seen in no other way. */
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T rehearse(Actor actor, Submission submission, Function<Answer, T> look) {
        try {
            return look.apply(put(actor, submission, Course.FIRST));
        } finally {
            transaction.setRollbackOnly();
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Answer submit(Actor actor, Submission submission, Consumer<Answer> noted) {
        var answer = put(actor, submission, Course.FIRST);
        carrying.number(actor.tenant(), answer.records());
        noted.accept(answer);
        return answer;
    }

    /** After a rollback: the same decision, taken again, goes on the docket as pending with the fault. */
    @Transactional(TxType.REQUIRES_NEW)
    public Answer recordFault(
            Actor actor, Submission submission, CarryingFaultException fault, Consumer<Answer> noted) {
        var answer = recordFault(actor, submission, fault);
        noted.accept(answer);
        return answer;
    }

    private Answer recordFault(Actor actor, Submission submission, CarryingFaultException fault) {
        return switch (reception.receive(actor, submission)) {
            case Reception.Closed(Answer answer) -> answer;
            case Reception.Open(Matter matter) -> {
                if (!submissions.claim(actor.tenant(), submission, matter.received())) {
                    yield replay(actor, submission);
                }
                var ready = capture(matter);
                var pending =
                        new Decision(Decision.Outcome.PENDING, decide(ready).findings());
                var entry = docket.enter(ready, pending, Ids.next(), Optional.empty(), Optional.of(fault.getMessage()));
                submissions.answered(actor.tenant(), submission.key(), entry);
                held.forEach(keeper -> keeper.keep(ready, pending, entry));
                yield new Answer(Optional.of(entry), Optional.of(pending), List.of(), List.of(), Optional.empty());
            }
        };
    }

    private Answer put(Actor actor, Submission submission, Course course) {
        return switch (reception.receive(actor, submission)) {
            // What was done under this key may itself be why it could not be done once more.
            case Reception.Closed(Answer answer) ->
                submissions.earlier(actor.tenant(), submission).isPresent() ? replay(actor, submission) : answer;
            case Reception.Open(Matter matter) -> {
                if (!matter.intake().problems().isEmpty()) {
                    yield submissions.earlier(actor.tenant(), submission).isPresent()
                            ? replay(actor, submission)
                            : Answer.unreadable(matter.intake().problems());
                }
                if (!submissions.claim(actor.tenant(), submission, matter.received())) {
                    yield replay(actor, submission);
                }
                contention.lock(matter);
                yield switch (reception.opened(matter.fresh(reception))) {
                    case Reception.Closed(Answer answer) -> {
                        submissions.release(actor.tenant(), submission.key());
                        yield answer;
                    }
                    case Reception.Open(Matter fresh) ->
                        decideAndCarryOut(fresh.takenUp(course.origin()), submission, course);
                };
            }
        };
    }

    private Matter capture(Matter matter) {
        var known = granting.capture(facts.capture(matter));
        return known.with(owed(known), restrained(known));
    }

    private Answer decideAndCarryOut(Matter matter, Submission submission, Course course) {
        var ready = capture(matter);
        Decision decision;
        try {
            decision = decide(ready);
        } catch (NoRevisionInForceException notInForce) {
            submissions.release(matter.actor().tenant(), submission.key());
            return notInForce(notInForce);
        }
        var entry = docket.enter(ready, decision, Ids.next(), course.parent(), Optional.empty());
        gaps.tell(ready, decision);
        submissions.answered(matter.actor().tenant(), submission.key(), entry);
        var records = new LinkedHashSet<UUID>();
        if (decision.outcome() == Decision.Outcome.PERMITTED) {
            records.addAll(carryOut(ready, decision, entry, course));
        } else {
            held.forEach(keeper -> keeper.keep(ready, decision, entry));
        }
        if (decision.outcome() == Decision.Outcome.REFUSED) {
            var attempt = new CarriedOut(ready, decision, entry, ready.subject().map(record -> record.id()));
            carriers.forEach(carrier -> carrier.refused(attempt));
        }
        return new Answer(Optional.of(entry), Optional.of(decision), List.of(), List.copyOf(records), Optional.empty())
                .with(remedies(ready, decision));
    }

    private List<UUID> carryOut(Matter matter, Decision decision, UUID entry, Course course) {
        try {
            return makeReal(matter, decision, entry, course);
        } catch (CarryingFaultException fault) {
            throw fault;
        } catch (RuntimeException fault) {
            throw new CarryingFaultException(matter.type().code(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private List<UUID> makeReal(Matter matter, Decision decision, UUID entry, Course course) {
        var done = carrying.carryOut(matter, decision, entry);
        var subject = matter.subject().map(record -> record.id()).or(() -> done.records().stream()
                .findFirst());
        var carriedOut = new CarriedOut(matter, decision, entry, subject, done.made());
        carriers.forEach(carrier -> carrier.carry(carriedOut));
        var records = new ArrayList<>(done.records());
        var number = 0;
        for (var followUp : done.followUps()) {
            if (course.depth() >= MAX_DEPTH) {
                throw new CarryingFaultException(followUp.action(), "follow-ups nest too deep", null);
            }
            var submission = new Submission(
                    followUp.action(),
                    followUp.subject(),
                    followUp.data(),
                    entry + "/" + followUp.action() + "/" + number++,
                    Submission.Channel.FOLLOW_UP,
                    Optional.empty(),
                    matter.submission().happened());
            var answer = put(matter.actor().asSystem(), submission, course.then(entry, Optional.empty()));
            if (followUp.required() && !answer.permitted()) {
                throw new CarryingFaultException(followUp.action(), "its clauses did not permit it: " + answer, null);
            }
            records.addAll(answer.records());
        }
        carrying.resubmission(carriedOut).ifPresent(again -> {
            var answer = put(again.actor(), again.submission(), course.then(entry, Optional.of(again.origin())));
            again.done().accept(answer);
            records.addAll(answer.records());
        });
        return records;
    }

    private static List<Remedy> remedies(Matter matter, Decision decision) {
        return Remedies.of(decision, control -> matter.rulebook()
                .inForce(control.clause(), matter.unit(), matter.now())
                .flatMap(state ->
                        state.clause().control(control.control(), matter.type().code()))
                .flatMap(Control::waiver));
    }

    private Decision decide(Matter matter) {
        var decision = new Decider(matter.rulebook(), rules).decide(matter.type(), matter.situation());
        return Restraint.shut(decision, matter.restraints());
    }

    private List<ClauseFinding> restrained(Matter matter) {
        var exempt = matter.actor().system() && !matter.actor().deputy()
                || matter.type().intent() == ActionType.Intent.REPORT
                || matter.type().plugin().equals("platform");
        return exempt
                ? List.of()
                : restraints.stream()
                        .flatMap(restraint -> restraint
                                .on(
                                        matter.actor().tenant(),
                                        matter.actor().employee(),
                                        matter.type().code(),
                                        matter.now())
                                .stream())
                        .toList();
    }

    private List<OpenDuty> owed(Matter matter) {
        var tenant = matter.actor().tenant();
        var named = Ids.read(matter.values().get("action") instanceof Map<?, ?> action ? action.get("duty") : null);
        return openDuties.stream()
                .flatMap(owed -> Stream.concat(
                        matter.subject().stream().flatMap(record -> owed.on(tenant, record.id()).stream()),
                        named.stream().flatMap(id -> owed.named(tenant, id).stream())))
                .toList();
    }

    private Answer replay(Actor actor, Submission submission) {
        return submissions
                .earlier(actor.tenant(), submission)
                .map(id -> docket.entry(actor.tenant(), id).orElseThrow())
                .map(entry -> new Answer(
                        Optional.of(entry.id()),
                        Optional.of(entry.decision()),
                        List.of(),
                        docket.records(actor.tenant(), entry.id()),
                        Optional.empty()))
                .orElseGet(() -> Answer.shut(
                        Why.KEY_REUSED,
                        new Texts(
                                "这个提交编号已用于别的内容，刷新页面后再提交",
                                "這個提交編號已用於別的內容，重新整理頁面後再送出",
                                "This submission key was used for something else; reload the page and submit again")));
    }

    private static Answer notInForce(NoRevisionInForceException missing) {
        var of = missing.regulation();
        var on = missing.date();
        return Answer.shut(
                Why.NO_REVISION_IN_FORCE,
                new Texts(
                        "《" + of + "》在 " + on + " 没有生效的修订版，请公司管理员发布后再办",
                        "《" + of + "》在 " + on + " 沒有生效的修訂版，請公司管理員發布後再辦",
                        "No revision of " + of + " is in force on " + on + "; the company's admin has to publish one"));
    }
}
