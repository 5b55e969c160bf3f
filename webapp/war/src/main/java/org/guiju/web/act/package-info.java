/**
 * The page on which somebody does something: a form made from the action's declaration, and beside it what the rules would
 * answer. All changes by hand go through it to the desk; it checks nothing itself.
 */
package org.guiju.web.act;
