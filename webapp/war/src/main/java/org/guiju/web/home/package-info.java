/** The first page of everybody: what is owed by when, what is new, what pay has come of it. Reads only. */
package org.guiju.web.home;
