package org.guiju.web.trace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guiju.platform.record.BusinessRecord;
import org.guiju.platform.record.Records;
import org.guiju.web.record.Sight;
import org.guiju.web.shell.Me;

/** Where a label's code leads: scanned it comes with the address, read by a person it is typed. */
@Named("labelCode")
@RequestScoped
public class CodePage {

    private static final int MOST = 50;

    @Inject
    private Records records;

    @Inject
    private Sight sight;

    @Inject
    private Me me;

    private String number = "";
    private boolean unknown;

    @Transactional
    public void load() throws IOException {
        if (number.isEmpty()) {
            return;
        }
        var found = found();
        unknown = found.isEmpty();
        if (found.isPresent()) {
            var context = FacesContext.getCurrentInstance().getExternalContext();
            context.redirect(context.getRequestContextPath() + "/record.xhtml?id="
                    + found.get().getId());
        }
    }

    private Optional<BusinessRecord> found() {
        return Stream.of(number, asNumbered(number))
                .distinct()
                .flatMap(written -> records.search(me.tenant(), written, MOST).stream()
                        .filter(record -> record.getNumber().equals(written)))
                .filter(sight::sees)
                .findFirst();
    }

    /** Capitals first, as on the label, whatever was typed. */
    private static String asNumbered(String typed) {
        var dash = Math.max(0, typed.indexOf('-'));
        return typed.substring(0, dash).toUpperCase(Locale.ROOT)
                + typed.substring(dash).toLowerCase(Locale.ROOT);
    }

    public String getNumber() {
        return number;
    }

    /** However it was typed: without spaces, in narrow letters. */
    public void setNumber(String typed) {
        number = Normalizer.normalize(Objects.requireNonNullElse(typed, ""), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }

    public boolean isUnknown() {
        return unknown;
    }
}
