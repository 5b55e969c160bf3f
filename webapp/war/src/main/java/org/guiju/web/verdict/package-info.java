/**
 * What the rules answer to an action, in the order readers need it: the verdict first, then what shuts, what is missing,
 * what to note, what follows. Turns a decision into lines; decides nothing.
 */
package org.guiju.web.verdict;
