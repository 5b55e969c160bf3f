package org.guiju.platform.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.sealing.Token;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.Finding;
import org.guiju.tenancy.binding.TenantContext;

/** Puts what devices send before the desk, line by line: each has its own time and its own answer. */
@ApplicationScoped
public class DeviceDesk {

    @Inject
    Devices devices;

    @Inject
    Watch watch;

    @Inject
    ActionDesk desk;

    /** Whose key it is. */
    record Holder(TenantId tenant, UUID device) {}

    /** What became of what came in with a key. */
    public sealed interface Received {

        /** No device in use has that key. */
        record Unknown() implements Received {}

        record TooMany(int aMinute) implements Received {}

        /** @param lines one for each that came in, in order */
        record Answered(Device device, List<Taken> lines) implements Received {}
    }

    /** Whoever sends is nobody who has signed in: the key alone says for which company and as which device. */
    public Received receive(String key, List<Line> lines) {
        return watch.holder(new Token(key))
                .<Received>map(holder -> {
                    var received = new AtomicReference<Received>(new Received.TooMany(Watch.MOST_A_MINUTE));
                    TenantContext.run(holder.tenant().value(), () -> watch.admitted(
                                    holder.tenant(), holder.device(), lines.size())
                            .ifPresent(device ->
                                    received.set(new Received.Answered(device, take(holder, device, lines)))));
                    return received.get();
                })
                .orElseGet(Received.Unknown::new);
    }

    private List<Taken> take(Holder holder, Device device, List<Line> lines) {
        return lines.stream()
                .map(line -> {
                    var taken =
                            switch (line) {
                                case Line.Unreadable unreadable -> Taken.refused(unreadable.why());
                                case Line.Reading reading -> take(holder.tenant(), device, reading);
                            };
                    if (taken.state() == Taken.State.REFUSED) {
                        watch.faulty(holder.tenant(), device.id(), taken.says(), line.written());
                    }
                    return taken;
                })
                .toList();
    }

    /** The same line once more is answered again and not done again; the order does not matter. */
    private Taken take(TenantId tenant, Device device, Line.Reading reading) {
        var submission = new Submission(
                        device.action(),
                        Optional.of(device.record()),
                        Map.of(watch.field(tenant, device), reading.value()),
                        "device/" + device.id() + "/" + reading.number() + "/" + reading.at(),
                        Submission.Channel.DEVICE)
                .happened(reading.at());
        var fresh = new AtomicBoolean();
        var answer = desk.submit(
                new Actor(tenant, device.createdBy(), true),
                submission,
                found -> fresh.set(found.docket()
                        .filter(entry -> devices.enter(tenant, entry, device.id()))
                        .isPresent()));
        if (fresh.get()) {
            watch.heard(tenant, device.id());
        }
        return taken(answer);
    }

    private static Taken taken(Answer answer) {
        var says = Stream.of(
                        answer.problems().stream().map(FieldProblem::says),
                        answer.shut().map(Answer.Shut::says).stream(),
                        answer.decision().stream()
                                .flatMap(decision -> decision.findings().stream())
                                .map(found -> found.finding())
                                .flatMap(DeviceDesk::said))
                .flatMap(texts -> texts)
                .toList();
        return new Taken(state(answer), answer.docket(), says);
    }

    private static Taken.State state(Answer answer) {
        if (answer.permitted()) {
            return Taken.State.TAKEN;
        }
        return answer.decision()
                .map(decision -> switch (decision.outcome()) {
                    case PENDING, AWAITING -> Taken.State.PENDING;
                    case REFUSED, PERMITTED -> Taken.State.REFUSED;
                })
                .orElse(Taken.State.REFUSED);
    }

    private static Stream<Texts> said(Finding finding) {
        return switch (finding) {
            case Finding.Refuses refuses -> Stream.of(refuses.says());
            case Finding.Requires requires -> Stream.of(requires.says());
            case Finding.Warns warns -> Stream.of(warns.says());
            case Finding.Pends pends -> Stream.of(pends.says());
            default -> Stream.empty();
        };
    }
}
