package org.guiju.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.guiju.platform.tenancy.Companies;
import org.guiju.web.wording.Words;

/** Tells the people of a halted company why they can only read, and whom to ask. */
@Named
@RequestScoped
public class HaltNotice {

    @Inject
    private Companies companies;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Transactional
    public String getText() {
        return companies
                .company(me.tenant())
                .halt()
                .map(halt -> words.of("shell.halted", halt.reason(), halt.contact()))
                .orElse("");
    }
}
