package org.guiju.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.guiju.platform.admission.Invitation;
import org.guiju.platform.operation.CompanyRegister;
import org.guiju.platform.operation.Export;
import org.guiju.platform.value.Ids;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.shell.Me;
import org.guiju.web.welcome.InvitationLink;
import org.guiju.web.wording.Words;

/** What stands beside the operator's record of a company: the invitation with its link, the figures, the last export. */
@Named("companyCard")
@RequestScoped
public class CompanyCard {

    @Inject
    private CompanyRegister register;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Me me;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private Optional<CompanyRegister.Line> line = Optional.empty();
    private boolean read;

    private Optional<CompanyRegister.Line> line() {
        if (!read) {
            read = true;
            line = Optional.ofNullable(request.getParameter("id"))
                    .filter(id -> signedIn.isOperator() && me.roles().contains("operator"))
                    .flatMap(Ids::read)
                    .flatMap(id -> register.lines(me.actor()).stream()
                            .filter(found -> found.record().equals(id))
                            .findFirst());
        }
        return line;
    }

    public boolean isShown() {
        return line().isPresent();
    }

    private Optional<Invitation> invitation() {
        return line().flatMap(CompanyRegister.Line::invitation);
    }

    public String getInvitation() {
        return invitation()
                .map(found -> words.of(
                        "company.invited."
                                + found.state(line().orElseThrow().now()).name().toLowerCase(Locale.ROOT),
                        found.name(),
                        words.moment(found.usedAt().orElse(found.expiresAt()))))
                .orElse(words.of("company.invited.files"));
    }

    /** The address to hand over, while it works. */
    public String getLink() {
        return invitation()
                .filter(found -> found.state(line().orElseThrow().now()) == Invitation.State.OPEN)
                .flatMap(Invitation::token)
                .map(token -> InvitationLink.of(request, token))
                .orElse("");
    }

    public String getFigures() {
        return line().map(found -> words.of(
                        "company.figures",
                        found.figures().people(),
                        found.figures().regulations(),
                        found.figures().lastAt().map(words::moment).orElse("–")))
                .orElse("");
    }

    private Optional<Export> export() {
        return line().flatMap(CompanyRegister.Line::export);
    }

    public String getExport() {
        return export().map(found -> words.of(
                        "company.export." + found.state().name().toLowerCase(Locale.ROOT),
                        found.percent(),
                        words.moment(found.orderedAt()),
                        found.rows(),
                        found.bytes() / 1024 + 1))
                .orElse("");
    }

    public String getExportHash() {
        return export().flatMap(Export::sha256).orElse("");
    }

    /** While it is made the page looks again. */
    public boolean isExporting() {
        return export().filter(found -> found.state() == Export.State.WAITING || found.state() == Export.State.RUNNING)
                .isPresent();
    }

    public int getPercent() {
        return export().map(Export::percent).orElse(0);
    }
}
