package org.guiju.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Takes the choice of a company: {@code POST /company} with its {@code code}. */
@WebServlet("/company")
public class CompanyServlet extends HttpServlet {

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("code");
        Optional<Membership> chosen = signedIn.getCompanies().stream()
                .filter(company -> company.code().equals(code))
                .findFirst();
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        ChosenCompany.choose(chosen.get().tenantId(), request);
        response.sendRedirect(request.getContextPath() + "/index.xhtml");
    }
}
