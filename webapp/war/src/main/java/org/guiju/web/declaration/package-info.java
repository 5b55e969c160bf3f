/** What a company declares for itself, as its administrators see it. Declaring is an action like any other. */
package org.guiju.web.declaration;
