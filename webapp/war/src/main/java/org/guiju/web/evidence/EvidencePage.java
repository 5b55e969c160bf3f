package org.guiju.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.evidence.Evidence;
import org.guiju.platform.evidence.Seals;
import org.guiju.platform.evidence.Verification;
import org.guiju.rulebook.evidence.Flaw;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** What is sealed, what was checked, and the key with which anybody else can check it. */
@Named("evidence")
@RequestScoped
public class EvidencePage {

    private static final int MOST = 20;
    private static final int GROUP = 4;

    @Inject
    private Evidence proofs;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private Evidence.Standing standing;

    public void load() throws IOException {
        door.lets(Place.EVIDENCE);
    }

    public void verify() throws IOException {
        if (door.lets(Place.EVIDENCE)) {
            proofs.verify(me.tenant());
            standing = proofs.standing(me.tenant());
        }
    }

    public boolean isReady() {
        return me.mayEnter(Place.EVIDENCE);
    }

    /** A button is looked for before anything is loaded. */
    private Evidence.Standing standing() {
        if (standing == null) {
            standing = proofs.standing(me.tenant());
        }
        return standing;
    }

    public boolean isSealed() {
        return standing().tip().isPresent();
    }

    public long getEntries() {
        return standing().tip().map(Seals.Tip::position).orElse(0L);
    }

    public String getSealedAt() {
        return standing().tip().map(tip -> words.exact(tip.sealedAt())).orElse("");
    }

    public long getWaiting() {
        return standing().waiting();
    }

    public String getHead() {
        return standing()
                .head()
                .map(head -> words.of("evidence.head.text", head.number(), words.exact(head.at())))
                .orElseGet(() -> words.of("evidence.head.none"));
    }

    /** In groups, so that two people can read it to each other. */
    public String getKey() {
        return standing().key().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    public boolean isRunning() {
        return standing().verification().filter(run -> !run.finished()).isPresent();
    }

    public int getPercent() {
        return standing().verification().map(Verification::percent).orElse(0);
    }

    public boolean isSound() {
        return standing().verification().filter(Verification::isSound).isPresent();
    }

    public String getResult() {
        return standing()
                .verification()
                .map(run -> words.of(
                        key(run),
                        run.done(),
                        run.total(),
                        words.exact(run.at()),
                        run.flaws().size()))
                .orElseGet(() -> words.of("evidence.result.never"));
    }

    private static String key(Verification run) {
        if (!run.finished()) {
            return "evidence.result.running";
        }
        if (run.failed()) {
            return "evidence.result.failed";
        }
        return run.isSound() ? "evidence.result.sound" : "evidence.result.flawed";
    }

    public List<String> getFlaws() {
        return standing().verification().map(Verification::flaws).orElse(List.of()).stream()
                .limit(MOST)
                .map(this::text)
                .toList();
    }

    private String text(Flaw flaw) {
        return words.of("evidence.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT), flaw.at());
    }
}
