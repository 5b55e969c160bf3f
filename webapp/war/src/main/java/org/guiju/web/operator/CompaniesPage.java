package org.guiju.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.guiju.platform.operation.CompanyRegister;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 公司: every company of the platform, as far as the platform may know it. */
@Named("companies")
@RequestScoped
public class CompaniesPage {

    @Inject
    private CompanyRegister register;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<CompanyLine> lines = List.of();

    public void load() throws IOException {
        if (door.lets(Place.OPERATOR_COMPANIES)) {
            lines = register.lines(me.actor()).stream().map(this::line).toList();
        }
    }

    private CompanyLine line(CompanyRegister.Line line) {
        var company = line.company();
        return new CompanyLine(
                words.text(company.name()),
                company.code(),
                "/record.xhtml?id=" + line.record(),
                words.of("company.state." + company.state().spelling()),
                company.isActive() ? "is-permits" : "is-warns",
                line.pending()
                        .map(invitation -> words.of("company.invitation."
                                + invitation.state(line.now()).name().toLowerCase(Locale.ROOT)))
                        .orElse(""),
                line.figures().people(),
                line.figures().regulations(),
                line.figures().lastAt().map(words::moment).orElse("–"));
    }

    public List<CompanyLine> getLines() {
        return lines;
    }
}
