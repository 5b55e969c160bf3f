package org.guiju.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.guiju.tenancy.binding.TenantContext;

/** Finds out for which company a request works and binds it; a request that works for none sees no company's data. */
public class TenantFilter extends HttpFilter {

    private static final List<String> OPERATORS_ONLY = List.of("/operator/", "/api/v1/operator/");
    private static final List<String> WITHOUT_COMPANY =
            List.of("/choose-company.xhtml", "/company", "/logout", "/language", "/login.xhtml", "/error/");

    /** Whoever opens one works for no company until it is taken, whichever others they have. */
    private static final List<String> INVITATIONS = List.of("/invitation.xhtml", "/join.xhtml");

    @Inject
    private transient Memberships memberships;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Path path = Path.of(request);
        Optional<Person> person = person(request.getUserPrincipal());
        if (path.isResource() || DeviceKey.opens(request) || (person.isEmpty() && !path.isApi())) {
            chain.doFilter(request, response);
        } else if (person.isEmpty()) {
            Problem.write(response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in-required");
        } else if (recognise(person.get(), response)) {
            proceed(path, request, response, chain);
        }
    }

    private static Optional<Person> person(Principal principal) {
        if (principal == null) {
            return Optional.empty();
        }
        return OidcSession.of(principal)
                .map(OidcSession::person)
                .or(() -> Optional.of(Person.byPassword(principal.getName())));
    }

    private boolean recognise(Person person, HttpServletResponse response) throws IOException {
        try {
            signedIn.enter(person, memberships.of(person), memberships.operation(person));
            return true;
        } catch (SQLException e) {
            getServletContext().log("memberships cannot be read", e);
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
    }

    private void proceed(Path path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Membership> company = ChosenCompany.among(signedIn.getCompanies(), request);
        company.ifPresent(signedIn::workFor);
        if (path.startsWithAny(INVITATIONS)) {
            chain.doFilter(request, response);
        } else if (path.startsWithAny(OPERATORS_ONLY)) {
            operate(path, request, response, chain);
        } else if (company.isPresent() && hasNothingToDo(company.get(), path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (company.isPresent()) {
            workFor(company.get(), request, response, chain);
        } else if (path.startsWithAny(WITHOUT_COMPANY)) {
            chain.doFilter(request, response);
        } else {
            askForCompany(path, request, response);
        }
    }

    /** Pages are for a company's people; the API says itself that an account without a post has nothing to ask. */
    private static boolean hasNothingToDo(Membership company, Path path) {
        return company.employeeId().isEmpty() && !path.isApi() && !path.startsWithAny(WITHOUT_COMPANY);
    }

    /** The platform's side works for the platform's own company, and sees no other's data, not even the operator's own. */
    private void operate(Path path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Membership> platform = signedIn.operation();
        if (platform.isPresent()) {
            signedIn.workFor(platform.get());
            workFor(platform.get(), request, response, chain);
        } else if (path.isApi()) {
            Problem.write(response, HttpServletResponse.SC_FORBIDDEN, "operator-required");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void workFor(
            Membership company, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            TenantContext.call(company.tenantId(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void askForCompany(Path path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.isApi()) {
            Problem.write(response, HttpServletResponse.SC_FORBIDDEN, "company-required");
        } else if (signedIn.isSeveralCompanies()) {
            response.sendRedirect(request.getContextPath() + "/choose-company.xhtml");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
