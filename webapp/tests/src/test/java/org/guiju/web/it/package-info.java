/**
 * The running system, asked as its users, other programs and its own container ask it. One server serves a whole run;
 * tests bring companies of their own and leave the demo's alone.
 */
package org.guiju.web.it;
