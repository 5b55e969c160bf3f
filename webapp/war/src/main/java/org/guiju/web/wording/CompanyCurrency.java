package org.guiju.web.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.Currency;
import org.guiju.platform.tenancy.Companies;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.language.ReaderLanguage;

/** What the company's amounts are counted in, as the reader calls it. */
@Named
@RequestScoped
public class CompanyCurrency {

    @Inject
    private Companies companies;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ReaderLanguage language;

    @Transactional
    public String getName() {
        var company = companies.company(new TenantId(signedIn.tenantId().orElseThrow()));
        return Currency.getInstance(company.currency()).getDisplayName(language.getLocale());
    }
}
