/**
 * Bringing a company's own regulation in as a file: what was read and left out, clause by clause what it says, and putting it
 * before the desk as a draft. The kernel keeps and decides.
 */
package org.guiju.web.reception;
