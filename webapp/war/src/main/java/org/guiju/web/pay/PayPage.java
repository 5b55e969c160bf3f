package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guiju.web.shell.Me;

/** 我的报酬: one's own entries, each with its reasons. */
@Named("pay")
@RequestScoped
public class PayPage {

    @Inject
    private PaySheets sheets;

    @Inject
    private Me me;

    private PaySheet sheet = PaySheet.EMPTY;

    public void load() {
        sheet = sheets.of(me.employee());
    }

    public PaySheet getSheet() {
        return sheet;
    }
}
