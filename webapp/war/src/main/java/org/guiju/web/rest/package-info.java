/**
 * The programs' way in: {@code /api/v1}. It reads JSON, puts actions before the same desk as the pages do, and answers in
 * JSON; what may be done and seen is decided elsewhere. No rule of the business, and nothing pages need, may be here.
 */
package org.guiju.web.rest;
