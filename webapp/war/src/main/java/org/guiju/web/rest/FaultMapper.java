package org.guiju.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.guiju.web.language.ReaderLanguage;

/** Whatever goes wrong is answered as a problem; what it was goes to the log when it is our fault. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Inject
    private ReaderLanguage language;

    @Override
    public Response toResponse(Throwable fault) {
        return problem(fault, language.getLocale()).reply().response();
    }

    private static Problem problem(Throwable fault, Locale locale) {
        return switch (fault) {
            case ProblemException problem -> Problem.of(problem, locale);
            case NotFoundException unknown -> Problem.of(404, "not-found", locale);
            case WebApplicationException answered -> {
                int status = answered.getResponse().getStatus();
                yield Problem.of(status, "wrong-request", locale, status);
            }
            default -> {
                LOG.log(Level.ERROR, "a request of the API failed", fault);
                yield Problem.of(500, "failed", locale);
            }
        };
    }
}
