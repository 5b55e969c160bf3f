package org.guiju.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the API begins. A change that breaks its callers comes under another number. */
@ApplicationPath(RestApplication.PATH)
public class RestApplication extends Application {

    static final String PATH = "/api/v1";
}
