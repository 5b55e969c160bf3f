package org.guiju.platform.tablet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guiju.platform.decision.Actor;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.decision.Resubmission;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.platform.value.Ids;
import org.guiju.sdk.action.Effect;

/**
 * Puts an act that was not taken before the desk again, mended, in the name of whoever did it and with its own time where
 * that can be believed.
 */
@ApplicationScoped
class MendUntakenAct implements PlatformHandler {

    static final String TYPE = "MendUntakenAct";
    static final String NAMED = "untaken";

    /** Field for what the act is about. */
    static final String ABOUT = "about";

    @Inject
    UntakenActs acts;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, String> standing(TenantId tenant, Map<String, String> named) {
        Map<String, String> standing = new LinkedHashMap<>();
        acts.named(tenant, named.get(NAMED)).ifPresent(untaken -> {
            untaken.getRaw().forEach((name, value) -> standing.put(name, text(value)));
            untaken.subject().flatMap(Ids::read).ifPresent(id -> standing.put(ABOUT, id.toString()));
        });
        return standing;
    }

    private static String text(Object value) {
        return value instanceof List<?> many
                ? String.join("\n", many.stream().map(String::valueOf).toList())
                : value.toString();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        return List.of();
    }

    @Override
    public Optional<Resubmission> resubmits(CarriedOut permitted) {
        var untaken = acts.lock(permitted.tenant(), permitted.values().get(NAMED));
        Map<String, Object> mended = new LinkedHashMap<>(permitted.values());
        mended.remove(NAMED);
        var about = Ids.read(mended.remove(ABOUT));
        var submission = new Submission(
                untaken.getActionType(),
                about,
                mended,
                "mended/" + permitted.docket(),
                Submission.Channel.RESUMED,
                untaken.reason(),
                untaken.happened());
        return Optional.of(new Resubmission(
                Actor.deputy(permitted.tenant(), untaken.getPersonId()),
                submission,
                permitted.docket(),
                came(untaken, permitted)));
    }

    /** What still cannot be taken stays open, for the reason it has now. */
    private static Consumer<Answer> came(Untaken untaken, CarriedOut permitted) {
        UUID by = permitted.actor().employee();
        return answer -> {
            if (TabletQueue.isTaken(answer)) {
                untaken.end(Untaken.State.MENDED, by, "", permitted.now());
            } else {
                untaken.because(answer);
            }
        };
    }
}
