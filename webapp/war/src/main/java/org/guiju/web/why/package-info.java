/**
 * 依据: why anything is as it is. One order everywhere: the question, the clause as it stood, the arithmetic, where the
 * values come from, the facts. The same page fills the drawer and the paper.
 */
package org.guiju.web.why;
