/** What only the demo has: people to sign in as, and a clock that can be moved. Silent in production. */
package org.guiju.web.demo;
