package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.web.shell.Me;

/** 我的报酬: one's own entries, each with its reasons. */
@Named("pay")
@RequestScoped
public class PayPage {

    @Inject
    private PaySheets sheets;

    @Inject
    private ActionDesk desk;

    @Inject
    private Me me;

    private PaySheet sheet = PaySheet.EMPTY;

    /** Opening the sheet is what proves that a proposal has reached the person. */
    public void load() {
        sheets.unseen(me.employee())
                .forEach(entry -> desk.submit(
                        me.actor(),
                        new Submission(
                                "AcknowledgeLedgerEntry",
                                Optional.empty(),
                                Map.of("entry", entry.toString()),
                                "seen/" + entry,
                                Submission.Channel.PAGE)));
        sheet = sheets.of(me.employee());
    }

    public PaySheet getSheet() {
        return sheet;
    }
}
