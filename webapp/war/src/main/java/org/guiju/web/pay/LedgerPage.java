package org.guiju.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import org.guiju.platform.ledger.LedgerEntry;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Place;

/** 奖惩与佣金: everybody's entries, for those who decide and post them. */
@Named("ledger")
@RequestScoped
public class LedgerPage {

    @Inject
    private PaySheets sheets;

    @Inject
    private Door door;

    private String state;
    private String person;
    private PaySheet sheet = PaySheet.EMPTY;

    public void load() throws IOException {
        if (door.lets(Place.LEDGER)) {
            sheet = sheets.all(this::wanted);
        }
    }

    private boolean wanted(LedgerEntry entry) {
        return (isAny(state) || entry.getState().name().toLowerCase(Locale.ROOT).equals(state))
                && (isAny(person) || entry.getPersonId().toString().equals(person));
    }

    private static boolean isAny(String filter) {
        return filter == null || filter.isBlank();
    }

    public PaySheet getSheet() {
        return sheet;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
