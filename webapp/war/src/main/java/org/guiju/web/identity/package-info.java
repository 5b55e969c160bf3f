/**
 * Who sent a request, for which company it works, and what keeps strangers out: sign-in, choice of company, sign-out,
 * protection against forged requests. What a person may do inside the company is decided by the kernel, not here.
 */
package org.guiju.web.identity;
