package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.guiju.platform.admission.Expected;
import org.guiju.web.welcome.InvitationLink;
import org.guiju.web.wording.Words;

/** How the reader sees somebody who has never come in. */
@RequestScoped
public class ArrivalLines {

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    ArrivalLine line(Expected.Newcomer one, String unit) {
        var person = one.employee();
        return new ArrivalLine(
                person.getId().toString(),
                person.getName(),
                person.getLogin(),
                unit,
                one.link()
                        .map(link -> words.of(
                                "arrivals.link."
                                        + link.state(words.now()).name().toLowerCase(Locale.ROOT),
                                words.moment(link.expiresAt())))
                        .orElse(words.of("arrivals.link.none")),
                one.isInvited(words.now()) ? "is-permits" : "is-warns",
                one.token(words.now())
                        .map(token -> InvitationLink.of(request, token))
                        .orElse(""),
                one.handing());
    }
}
